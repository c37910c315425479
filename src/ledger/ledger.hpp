#pragma once

#include "edge/clock/clock.hpp"
#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"
#include "ledger/decision.hpp"
#include "ledger/entry.hpp"
#include "ledger/epochs.hpp"
#include "ledger/receipt.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"
#include "trust/key_change.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::ledger {

/// Signs heads, messages and requests in the platform's name.
struct Signer {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

struct LedgerOptions {
    std::string path;   ///< database file or server; ":memory:" not allowed (readers need their own connections)
    std::string log_id; ///< platform code
    trust::PrivateKey key;
    trust::Certificate certificate;
    bool inline_commits = false; ///< no committer thread: submit decides and commits in the caller's (scenario tests)
    std::vector<Signer> other_signers{}; ///< keys that may take the first one's place, or that it has replaced
    std::chrono::milliseconds commit_patience{5000}; ///< a commit that takes longer holds up the ledger
};

/// The append-only, verifiable ledger of one platform, its views and its outbox, in one database (trust.md §3). On a
/// server several nodes of the platform may have it open.
/// Thread-safe. Reads throw DatabaseError, and std::out_of_range for what is not there.
class Ledger {
public:
    /// Creates or opens; checks the tails of log and outbox against their last signed heads, and that the file is this
    /// platform's. Of the keys that are given that one signs which the log says (KeyChanged); the first, when the log
    /// knows none of them. Throws DatabaseError, or std::runtime_error naming what does not match: also a first key
    /// that was replaced, when what replaced it is not there.
    Ledger(LedgerOptions options, Book book, edge::Clock const& clock);
    ~Ledger();

    /// Blocks until durable. Refusals of its own: `ledger_accepts_commands` (unavailable),
    /// `ledger_says_what_it_recorded` (unavailable: a server was lost during the commit), `command_can_be_decided`
    /// (unavailable: decide, a projection or a publication threw; nothing of it was recorded),
    /// `idempotency_key_fits_its_request` (unacceptable).
    Outcome submit(Command command);
    /// An instant taken when a command's last byte is read, and outstanding until a command with this ticket is
    /// submitted or the Ticket is destroyed; the committer waits (≤ 2 s real time each) for outstanding earlier
    /// tickets.
    class Ticket;
    std::shared_ptr<Ticket> take_ticket(kernel::Instant at);

    /// A commit does not end: a disk that hangs, a server that waits for its standby. What is submitted meanwhile is
    /// refused at once (`ledger_accepts_commands`).
    [[nodiscard]] bool is_held_up() const;

    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] edge::sql::ReadPool& reads();
    /// For tables that are not views (drafts, sent positions): runs in the committer's next transaction; blocks until
    /// durable. What `work` throws is thrown here, and nothing of it is kept.
    void write(std::function<void(edge::sql::Connection&)> work);

    /// Under the first head that a witness has signed, at `witnessed_from` or later; else under the entry's own.
    [[nodiscard]] Receipt receipt(std::int64_t index, bool disclose_where = true, bool disclose_who = true,
                                  bool disclose_what = true, kernel::Instant witnessed_from = {});
    [[nodiscard]] trust::SignedHead head(); ///< the latest
    [[nodiscard]] std::optional<trust::SignedHead> head_at(std::int64_t size);
    /// 0 <= first <= second <= size.
    [[nodiscard]] std::vector<kernel::Digest> consistency(std::int64_t first, std::int64_t second);
    void keep(trust::Cosignature const& cosignature, std::int64_t size); ///< of our head of that size, by a witness
    [[nodiscard]] std::vector<trust::Cosignature> cosignatures(trust::TreeHead const& head);
    [[nodiscard]] Entry entry(std::int64_t index);
    /// At most 10,000 at once.
    [[nodiscard]] std::vector<Entry> entries(std::int64_t from, std::int64_t limit);
    /// The key that is in force, with its certificate: one moment's. Stays valid after a change.
    [[nodiscard]] Signer const& signer() const;
    [[nodiscard]] trust::Certificate const& certificate() const;
    [[nodiscard]] trust::PrivateKey const& key() const;
    /// All that are at hand, in force or not.
    [[nodiscard]] std::vector<Signer> const& signers() const;
    /// Ascending, of all epochs; empty while the first key is in force.
    [[nodiscard]] std::vector<trust::KeyChange> key_changes();
    /// Ascending; the last is the one that it is in.
    [[nodiscard]] std::vector<Epoch> epochs();
    [[nodiscard]] std::string const& log_id() const;
    [[nodiscard]] edge::Clock const& clock() const;

    // The outbox: the node's own messages in order; sequence = leaf index of the outbox's Merkle log (trust.md §4).
    // Each epoch has its own; without one, it is the latest that is meant. An earlier one is read, never signed.
    struct OutboxItem {
        std::int64_t sequence = 0;
        std::string message; ///< canonical
        std::int64_t entry = 0;
    };
    [[nodiscard]] std::int64_t outbox_size(std::optional<std::int64_t> epoch = {});
    /// At most 10,000 at once.
    [[nodiscard]] std::vector<OutboxItem> outbox(std::int64_t from, std::int64_t limit,
                                                 std::optional<std::int64_t> epoch = {});
    [[nodiscard]] trust::SignedHead outbox_head(); ///< signed with label haihe/outbox-head/1
    /// The stored head of that size, or one signed now: a batch may end between two commits. 0 <= size <= outbox_size.
    /// Throws KeyUnavailable when the key that was in force there is not at hand, or the epoch is over.
    [[nodiscard]] trust::SignedHead outbox_head_at(std::int64_t size, std::optional<std::int64_t> epoch = {});
    /// The latest head over that message by the key that was in force at it: who follows the outbox knows that key.
    [[nodiscard]] trust::SignedHead outbox_head_over(std::int64_t sequence);
    /// Messages of the entries from < entry, in order, at most `limit` but never splitting an entry. Of all epochs:
    /// the message says of which.
    [[nodiscard]] std::vector<OutboxItem> outbox_after_entry(std::int64_t entry, std::int64_t limit);
    /// 0 <= sequence < size <= outbox_size.
    [[nodiscard]] std::vector<kernel::Digest> outbox_inclusion(std::int64_t sequence, std::int64_t size,
                                                               std::optional<std::int64_t> epoch = {});

    /// Called after each commit that appended, with the new size, from the committer's thread.
    void on_commit(std::function<void(std::int64_t position)> notify);
    /// Refuses what comes after, drains, joins. Idempotent.
    void stop();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::ledger
