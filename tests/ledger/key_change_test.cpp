// Another key signs from an entry on, to the entry: whatever stands around it in its batch.

#include "ledger/audit.hpp"
#include "ledger/key_changes.hpp"
#include "ledger/ledger_fixture.hpp"

#include <memory>

namespace haihe::ledger {
namespace {

using KeyEvent = std::variant<KeyChanged>;

class KeyChangeTest : public LedgerTest {
protected:
    KeyChangeTest()
        : next{trust::PrivateKey::generate_sm2(), certificate}, third{trust::PrivateKey::generate_p256(), certificate} {
        next.certificate = authority.issue(next.key, "平台", "");
        third.certificate = authority.issue(third.key, "平台", "");
    }
    [[nodiscard]] std::unique_ptr<Ledger> open_with(std::vector<Signer> others) const {
        auto with = options();
        with.other_signers = std::move(others);
        auto book = note_book();
        book.publish(KeyChanged::kEventName, [](Entry const& entry) -> std::vector<Outgoing> {
            return {{"platform.key", 1, "A1201000001", {}, entry.what}};
        });
        return std::make_unique<Ledger>(std::move(with), std::move(book), clock);
    }
    static std::string id_of(Signer const& signer) { return signer.certificate.digest().to_string(); }
    [[nodiscard]] std::string old_id() const { return certificate.digest().to_string(); }

    /// `before` public notes, the change, `after` more, in one decision; the change may be `wrong`.
    Command change(std::string const& replaced, Signer const& to, int before = 0, int after = 0,
                   std::function<void(trust::KeyChange&)> const& wrong = {}, bool fails = false) {
        return {trust::kNow, {"operator", "A1201000001", ""}, "", {}, [=](States& states, Context const&) {
                    Decision decision;
                    for (int i = 0; i < before; ++i) decision.record("notes/1", NoteEvent{Noted{"before", true}});
                    auto& views = states.views();
                    auto const count = [&](char const* statement) {
                        auto query = views.query(statement);
                        query.next();
                        return query.integer(0) + before + 1;
                    };
                    trust::KeyChange made{"A1201000001",
                                          1,
                                          replaced,
                                          id_of(to),
                                          count("SELECT count(*) FROM outbox"),
                                          count("SELECT count(*) FROM entries")};
                    if (wrong) wrong(made);
                    auto const accepted = trust::sign_key_change(to.key, to.certificate, made);
                    decision.record(std::string(kKeyStream), KeyEvent{KeyChanged{accepted.change, accepted.signature}});
                    for (int i = 0; i < after; ++i) decision.record("notes/1", NoteEvent{Noted{"after", true}});
                    if (fails) decision.record("notes/1", NoteEvent{Noted{"unprojectable", false}});
                    return decision;
                }};
    }
    void expect_whole() {
        auto const report = audit(path());
        EXPECT_TRUE(report.faults.empty()) << report.faults.front();
    }

    Signer next, third;
};

TEST_P(KeyChangeTest, IsToTheEntryAndToTheMessage) {
    auto const ledger = open_with({next});
    ledger->submit(note("first", trust::kNow, "", true));
    ASSERT_FALSE(ledger->submit(change(old_id(), next, 2, 3)).refusal);
    auto const changes = ledger->key_changes();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].fromEntry, 4);
    EXPECT_EQ(changes[0].fromSequence, 4);
    EXPECT_EQ(ledger->head_at(4)->head.keyId, old_id());
    EXPECT_EQ(ledger->head().head.size, 7);
    EXPECT_EQ(ledger->head().head.keyId, id_of(next));
    EXPECT_EQ(ledger->outbox_head_at(4).head.keyId, old_id());
    EXPECT_EQ(ledger->outbox_head().head.keyId, id_of(next));
    for (std::int64_t i = 0; i < 7; ++i) {
        EXPECT_EQ(ledger->receipt(i).head.head.keyId, i < 4 ? old_id() : id_of(next)) << i;
        EXPECT_TRUE(verify(ledger->receipt(i))) << i;
        EXPECT_EQ(ledger->outbox_head_over(i).head.keyId, i < 4 ? old_id() : id_of(next)) << i;
        EXPECT_EQ(ledger->outbox_head_at(i + 1).head.keyId, i < 4 ? old_id() : id_of(next)) << i;
    }
    expect_whole();
}

TEST_P(KeyChangeTest, OfACommandThatFailsIsNone) {
    auto const ledger = open_with({next});
    EXPECT_TRUE(ledger->submit(change(old_id(), next, 1, 1, {}, true)).refusal);
    EXPECT_TRUE(ledger->key_changes().empty());
    EXPECT_EQ(ledger->signer().certificate.digest(), certificate.digest());
    ledger->submit(note("on", trust::kNow, "", true));
    EXPECT_EQ(ledger->head().head.keyId, old_id());
    expect_whole();
}

TEST_P(KeyChangeTest, ThatSaysAnotherPlaceOrKeyIsNotRecorded) {
    auto const ledger = open_with({next});
    ledger->submit(note("first"));
    auto const refused = [&](auto wrong, Signer const& to) {
        auto const outcome = ledger->submit(change(old_id(), to, 0, 0, wrong));
        return outcome.refusal ? outcome.refusal->rule : std::string();
    };
    EXPECT_EQ(refused([](auto& one) { ++one.fromEntry; }, next), "command_can_be_decided");
    EXPECT_EQ(refused([](auto& one) { --one.fromEntry; }, next), "command_can_be_decided");
    EXPECT_EQ(refused([](auto& one) { ++one.fromSequence; }, next), "command_can_be_decided");
    EXPECT_EQ(refused([&](auto& one) { one.replaced = id_of(third); }, next), "command_can_be_decided");
    EXPECT_EQ(refused([](auto&) {}, third), "command_can_be_decided") << "nobody here holds it";
    EXPECT_EQ(ledger->size(), 1);
    EXPECT_EQ(refused([](auto&) {}, next), "");
    expect_whole();
}

TEST_P(KeyChangeTest, IsFoundAgainWhicheverWayTheKeysAreNamed) {
    {
        auto const ledger = open_with({next, third});
        ASSERT_FALSE(ledger->submit(change(old_id(), next)).refusal);
        ASSERT_FALSE(ledger->submit(change(id_of(next), third)).refusal);
    }
    EXPECT_EQ(open_with({next, third})->signer().certificate.digest(), third.certificate.digest());
    EXPECT_EQ(open_with({third})->signer().certificate.digest(), third.certificate.digest());
    EXPECT_THROW(open_with({}), std::runtime_error);
    EXPECT_THROW(open_with({next}), std::runtime_error);
    auto const ledger = open_with({third});
    ledger->submit(note("on"));
    EXPECT_EQ(ledger->head().head.keyId, id_of(third));
    expect_whole();
}

TEST_P(KeyChangeTest, IsFollowedByTheOtherNodesOfThePlatform) {
    auto const first = open_with({next}), second = open_with({next}), unprepared = open_with({});
    for (auto const* ledger : {&first, &second, &unprepared}) EXPECT_FALSE((*ledger)->submit(note("before")).refusal);
    ASSERT_FALSE(first->submit(change(old_id(), next)).refusal);
    EXPECT_FALSE(second->submit(note("after")).refusal);
    EXPECT_EQ(second->head().head.keyId, id_of(next));
    EXPECT_EQ(second->signer().certificate.digest(), next.certificate.digest());
    auto const refused = unprepared->submit(note("after")).refusal;
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->rule, "ledger_accepts_commands");
    EXPECT_EQ(second->size(), 5);
    expect_whole();
}

INSTANTIATE_TEST_SUITE_P(On, KeyChangeTest, edge::sql::both_stores(), edge::sql::store_name);

} // namespace
} // namespace haihe::ledger
