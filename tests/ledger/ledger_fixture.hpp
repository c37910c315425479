#pragma once

#include "edge/clock/clock.hpp"
#include "edge/sql/fresh_database.hpp"
#include "ledger/desk.hpp"
#include "trust/certificates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace haihe::ledger {

/// What the tests record: a list of notes, and a message for each that is public.
struct Noted {
    static constexpr char const* kEventName = "note.written";
    std::string text;
    bool open = false;
};
BOOST_DESCRIBE_STRUCT(Noted, (), (text, open))
using NoteEvent = std::variant<Noted>;
struct Notes {
    std::vector<std::string> texts;
};
inline void evolve(Notes& notes, NoteEvent const& event) { notes.texts.push_back(std::get<Noted>(event).text); }

inline Book note_book() {
    Book book;
    book.views("notes", "CREATE TABLE IF NOT EXISTS notes(text TEXT NOT NULL);", {"notes"});
    book.project("note.", [](edge::sql::Connection& views, Entry const& entry) {
        auto const noted = json::read<Noted>(entry.what).value();
        if (noted.text == "unprojectable") throw edge::sql::DatabaseError("projection failed");
        views.query("INSERT INTO notes(text) VALUES(?)").bind(noted.text).run();
    });
    book.publish(Noted::kEventName, [](Entry const& entry) -> std::vector<Outgoing> {
        auto const noted = json::read<Noted>(entry.what).value();
        if (!noted.open) return {};
        return {{"note.published", 1, "subject", {}, entry.what}};
    });
    return book;
}

/// A database, a key and a virtual clock; the ledger is opened and reopened at will.
class LedgerTest : public testing::TestWithParam<edge::sql::Store> {
protected:
    explicit LedgerTest(edge::sql::Store store = GetParam())
        : authority(),
          key(trust::PrivateKey::generate_sm2()),
          certificate(authority.issue(key, "平台", "")),
          clock(trust::kNow, 0),
          database(store) {}

    [[nodiscard]] std::string path() const { return database.address(); }
    [[nodiscard]] LedgerOptions options(bool inline_commits = true) const {
        return {path(), "A1201000001", key, certificate, inline_commits};
    }
    [[nodiscard]] std::unique_ptr<Ledger> open(bool inline_commits = true) const {
        return std::make_unique<Ledger>(options(inline_commits), note_book(), clock);
    }
    static Command note(std::string text, kernel::Instant ticket = trust::kNow, std::string idempotency_key = "",
                        bool open = false) {
        return {ticket,
                {"somebody", "91350100M000100Y43", "127.0.0.1"},
                std::move(idempotency_key),
                trust::sm3(text),
                [text, open](States&, Context const&) {
                    Decision decision;
                    decision.record("notes/1", NoteEvent{Noted{text, open}});
                    decision.result = json::write(Noted{text, open});
                    return decision;
                }};
    }

    trust::MadeAuthority authority;
    trust::PrivateKey key;
    trust::Certificate certificate;
    edge::VirtualClock clock;
    edge::sql::FreshDatabase database;
};

} // namespace haihe::ledger
