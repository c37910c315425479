#pragma once

// The one way to change anything. A role fills a Book with what its slices know (states, views, outgoing
// messages), opens a Ledger on a database file, and its handlers call Ledger::submit.

#include "edge/clock/clock.hpp"
#include "edge/sql/connection.hpp"
#include "ledger/entry.hpp"
#include "ledger/event.hpp"
#include "ledger/receipt.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <any>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <typeindex>
#include <vector>

namespace haihe::ledger {

/// A message to be sent, before it has a sequence (exchange/ gives it form; the ledger only keeps it in order).
struct Outgoing {
    std::string type;    ///< announcement.published
    std::int64_t version = 1;
    std::string subject; ///< tender or lot code
    std::vector<std::string> to; ///< platform codes; empty = everybody entitled
    std::string payload; ///< canonical
};

/// Called for each committed entry inside the transaction, and again on rebuild: only SQL on its own tables.
using Project = std::function<void(edge::sql::Connection&, Entry const&)>;
/// Events to published messages, deterministic; called once, when the entry is written.
using Publish = std::function<std::vector<Outgoing>(Entry const&)>;

/// What a role's slices know. Filled before Ledger is opened, constant afterwards.
class Book {
public:
    /// Tables of a slice's views; dropped and made again by rebuild_views. `name` is the slice.
    void views(std::string name, std::string schema, std::vector<std::string> tables);
    /// `event_type` exact, or a prefix ending in "." ("tender."), or "" for all.
    void project(std::string event_type, Project project);
    void publish(std::string event_type, Publish publish);
    /// Tables that are not views: drafts, files, sent positions. Kept by rebuild_views.
    void tables(std::string name, std::string schema);

private:
    friend class Ledger;
    friend class BookTables;
    struct Views { std::string name, schema; std::vector<std::string> tables; };
    std::vector<Views> views_;
    std::vector<std::pair<std::string, Project>> projections_;
    std::vector<std::pair<std::string, Publish>> publications_;
    std::vector<std::pair<std::string, std::string>> tables_;
};

struct NewEvent {
    std::string stream;
    std::string type;
    std::string body; ///< canonical
};

/// What a command came to: events and perhaps a refusal (a late bid yields both).
struct Decision {
    std::vector<NewEvent> events;
    std::optional<kernel::Refusal> refusal;
    std::string result = "{}"; ///< canonical JSON answered to the caller, kept for repeats

    template <class Variant>
    Decision& record(std::string const& stream, Variant const& event) {
        auto [type, body] = write_event(event);
        events.push_back({stream, std::move(type), std::move(body)});
        return *this;
    }
    template <class Variant>
    Decision& record_all(std::string const& stream, std::vector<Variant> const& all) {
        for (auto const& event : all) record(stream, event);
        return *this;
    }
    static Decision refused(kernel::Refusal refusal) { return {{}, std::move(refusal), "{}"}; }
};

/// The committer's folded states, exact because there is one writer. Valid during one decide only.
class States {
public:
    /// `Event` is the stream's variant; `apply(State&, Event const&)` is found by argument-dependent lookup.
    template <class State, class Event>
    State const& of(std::string const& stream) {
        return *std::any_cast<std::shared_ptr<State>>(find(stream, std::type_index(typeid(State)), folder<State, Event>()));
    }
    /// Reads views as of this batch (its own uncommitted effects included). For set questions that have no stream.
    edge::sql::Connection& views();

    struct Folder {
        std::function<std::any()> make;
        std::function<void(std::any&, std::string const& type, std::string const& body, Where const&)> apply;
    };

private:
    friend class Ledger;
    template <class State, class Event>
    static Folder const& folder() {
        static Folder const one{
            [] { return std::any(std::make_shared<State>()); },
            [](std::any& state, std::string const& type, std::string const& body, Where const&) {
                auto event = read_event<Event>(type, body);
                if (!event) throw std::runtime_error("ledger holds an event that nobody reads: " + type);
                evolve(*std::any_cast<std::shared_ptr<State>&>(state), *event);
            }};
        return one;
    }
    std::any const& find(std::string const& stream, std::type_index state, Folder const& folder);
    friend class Committer;
    struct Implementation;
    explicit States(Implementation& implementation) : implementation_(&implementation) {}
    Implementation* implementation_;
};

/// Given to decide besides the states: all that the core may know of the world.
struct Context {
    kernel::Instant now; ///< the ledger instant that the events will carry
    Who who;
};

struct Command {
    kernel::Instant ticket; ///< Request::received_at; commands are decided in this order
    Who who;
    std::string idempotency_key;   ///< empty = none
    kernel::Digest request_digest; ///< of the request's body and target
    std::function<Decision(States&, Context const&)> decide; ///< runs on the committer's thread; pure but for `states`
};

struct Outcome {
    std::string result;                ///< canonical JSON
    std::optional<kernel::Refusal> refusal;
    std::vector<std::int64_t> indexes; ///< entries written
    std::int64_t position = 0;         ///< ledger size after the batch
    bool repeated = false;             ///< the stored answer of an earlier identical request
};

struct LedgerOptions {
    std::string path;     ///< database file; ":memory:" not allowed (readers need their own connections)
    std::string log_id;   ///< platform code
    std::int64_t epoch = 1;
    trust::PrivateKey key;
    trust::Certificate certificate;
    bool inline_commits = false; ///< no committer thread: submit decides and commits in the caller's (scenario tests)
};

/// The append-only, verifiable ledger of one node, its views and its outbox, in one database.
class Ledger {
public:
    /// Creates or opens; checks the tail against the last signed head. Throws DatabaseError, or std::runtime_error naming what does not match.
    Ledger(LedgerOptions options, Book book, edge::Clock const& clock);
    ~Ledger();

    /// Blocks until durable. Refusals of its own: `ledger_accepts_commands` (unavailable), `idempotency_key_fits_its_request` (unacceptable).
    Outcome submit(Command command);
    /// An instant taken when a command's last byte is read, and outstanding until the Ticket is destroyed or its command submitted;
    /// the committer waits (≤ 2 s) for outstanding earlier tickets.
    class Ticket;
    std::shared_ptr<Ticket> take_ticket(kernel::Instant at);

    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] edge::sql::ReadPool& reads();
    /// For tables that are not views (drafts, sent positions): runs in the committer's next transaction; blocks until durable.
    void write(std::function<void(edge::sql::Connection&)> work);

    [[nodiscard]] Receipt receipt(std::int64_t index, bool disclose_where = true, bool disclose_who = true, bool disclose_what = true);
    [[nodiscard]] trust::SignedHead head();                 ///< the latest
    [[nodiscard]] std::optional<trust::SignedHead> head_at(std::int64_t size);
    [[nodiscard]] std::vector<kernel::Digest> consistency(std::int64_t first, std::int64_t second);
    void keep(trust::Cosignature const& cosignature);       ///< of one of our heads by a witness
    [[nodiscard]] Entry entry(std::int64_t index);
    [[nodiscard]] std::vector<Entry> entries(std::int64_t from, std::int64_t limit);
    [[nodiscard]] trust::Certificate const& certificate() const;
    [[nodiscard]] trust::PrivateKey const& key() const;
    [[nodiscard]] std::string const& log_id() const;
    [[nodiscard]] edge::Clock const& clock() const;

    // The outbox: the node's own messages in order; sequence = leaf index of the outbox's Merkle log (exchange.md, trust.md §4).
    struct OutboxItem { std::int64_t sequence = 0; std::string message; /* canonical */ std::int64_t entry = 0; };
    [[nodiscard]] std::int64_t outbox_size();
    [[nodiscard]] std::vector<OutboxItem> outbox(std::int64_t from, std::int64_t limit);
    [[nodiscard]] trust::SignedHead outbox_head();          ///< signed with label haihe/outbox-head/1
    [[nodiscard]] std::vector<kernel::Digest> outbox_inclusion(std::int64_t sequence, std::int64_t size);

    /// Called after each commit with the new size, from the committer's thread.
    void on_commit(std::function<void(std::int64_t position)> notify);
    /// Drains and joins. Idempotent.
    void stop();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// What `haihe audit` found; empty `faults` = whole. Each fault names table, key and what does not fit.
struct AuditReport { std::int64_t entries = 0; std::int64_t heads = 0; std::int64_t messages = 0; std::vector<std::string> faults; };
AuditReport audit(std::string const& path);
/// Drops and replays every view of `book`. Returns the number of entries replayed.
std::int64_t rebuild_views(std::string const& path, Book const& book);

} // namespace haihe::ledger
