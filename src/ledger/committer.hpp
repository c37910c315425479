#pragma once

// Decides and commits. One object, one thread at a time: it alone owns the folded states and the writing connection.

#include "edge/sql/checkpointer.hpp"
#include "ledger/entry_rows.hpp"
#include "ledger/ledger.hpp"
#include "ledger/salts.hpp"
#include "ledger/state_cache.hpp"
#include "trust/merkle.hpp"

#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <variant>
#include <vector>

namespace haihe::ledger {

class Committer {
public:
    /// Throws what Ledger's constructor throws.
    Committer(LedgerOptions const& options, Book const& book, edge::Clock const& clock);

    using Work = std::function<void(edge::sql::Connection&)>;
    using Item = std::variant<Command*, Work*>;
    struct Answer {
        Outcome outcome;
        std::exception_ptr failure; ///< of a Work
    };
    /// Decides each in order until that is enough for one transaction, then commits it. Answers the first items, at
    /// least one: every answer is durable, or all are refusals `ledger_accepts_commands`,
    /// `ledger_says_what_it_recorded` or `ledger_holds_what_it_signed`.
    std::vector<Answer> commit(std::span<Item const> items);
    [[nodiscard]] std::vector<Signer> const& signers() const { return signers_; }
    /// Index of the one that is in force.
    [[nodiscard]] std::size_t signer() const { return tail_.signer; }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(tail_.log.size() + rows_.unwritten()); }

private:
    /// Where the ledger ends; put back when a command or a batch fails.
    struct Tail {
        trust::merkle::Frontier log; ///< of the rows that are written
        trust::merkle::Frontier outbox;
        kernel::Instant instant;
        std::int64_t heads = 0, outbox_heads = 0; ///< how many
        std::int64_t signed_log = 0, signed_outbox = 0;
        std::string head; ///< of the log, signed
        std::size_t signer = 0;
        Epoch epoch; ///< the log goes on, the outbox is this one's
    };
    void require_identity();
    void join_identity(Signer const& signer);
    std::size_t signer_in_force();
    /// Throws std::runtime_error when the first key was replaced and none of what replaced it is at hand.
    std::size_t first_signer(std::vector<trust::KeyChange> const& changes, std::vector<Epoch> const& begun);
    /// The entry just appended says that another key is in force from here on.
    void change_key(std::string const& body);
    /// The entry about to be appended says that it is the first of a new epoch.
    void begin_epoch(std::string const& body);
    Tail read_tail();
    void require_signed_tail(std::string const& newest, trust::merkle::Frontier const& log, std::string_view label);
    void catch_up();
    /// False when nobody has: then the tail is as it was.
    bool forget_what_others_wrote();
    /// What follows must follow upon our tail. Throws std::runtime_error.
    void require_our_head_stands();
    /// Whether the commit whose answer did not come has taken place all the same; empty: the database does not say.
    std::optional<bool> was_committed(Tail const& wanted);
    Answer decide_one(Command& command);
    Answer work_one(Work& work);
    /// Back to where the command or the work began.
    void undo_to(char const* savepoint, Tail const& before);
    Outcome decided(Command& command, Context const& context);
    /// Takes the event's body.
    void append(NewEvent& event, Context const& context, Outcome& outcome);
    void send(Outgoing const& outgoing, Entry const& entry);
    void sign_heads();
    std::string signed_head(std::string_view label, trust::merkle::Frontier const& log);
    std::int64_t next_version(std::string const& stream);
    void forget(std::string const& stream);
    void forget_touched();
    void forget_everything();

    LedgerOptions const& options_;
    Book const& book_;
    edge::Clock const& clock_;
    edge::sql::Connection database_;
    edge::sql::Checkpointer checkpointer_;
    EntryRows rows_;
    StateCache states_;
    std::vector<Signer> const signers_;
    Salts salts_;
    Tail tail_;
    std::unordered_map<std::string, std::int64_t> versions_; ///< of the last entry of each stream
    std::vector<std::string> touched_;                       ///< streams that the command being decided appends to
    bool uncertain_ = false;         ///< a commit failed: what is in the database must be read again
    bool has_lost_our_head_ = false; ///< an older copy took the database's place
};

kernel::Refusal unavailable();

} // namespace haihe::ledger
