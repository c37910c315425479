#pragma once

// Decides and commits. One object, one thread at a time: it alone owns the folded states and the writing connection.

#include "ledger/desk.hpp"
#include "ledger/tables.hpp"

#include <functional>
#include <map>
#include <span>
#include <unordered_map>
#include <variant>

namespace haihe::ledger {

/// How the committer reaches into a Book.
class BookTables {
public:
    static void create(Book const& book, edge::sql::Connection& database);
    static void drop_views(Book const& book, edge::sql::Connection& database);
    static void project(Book const& book, edge::sql::Connection& database, Entry const& entry);
    static std::vector<Outgoing> publish(Book const& book, Entry const& entry);
};

struct States::Implementation {
    edge::sql::Connection* database = nullptr;
    struct Cached {
        std::any state;
        Folder const* folder;
    };
    std::unordered_map<std::string, std::map<std::type_index, Cached>> cache; ///< by stream
};

class Committer {
public:
    Committer(LedgerOptions const& options, Book const& book, edge::Clock const& clock);

    using Work = std::function<void(edge::sql::Connection&)>;
    using Item = std::variant<Command*, Work*>;
    struct Answer {
        Outcome outcome;
        std::exception_ptr failure; ///< of a Work
    };
    /// Decides each in order, then commits all in one transaction. Every answer is durable, or all are refusals
    /// `ledger_accepts_commands`.
    std::vector<Answer> commit(std::span<Item const> items);
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(frontier_.size()); }
    edge::sql::Connection& database() { return database_; }

private:
    struct Mark; ///< what a command may leave half done
    Answer decide_one(Command& command);
    Outcome decided(Command& command, Context const& context);
    void append(NewEvent const& event, Context const& context, Outcome& outcome);
    void send(Outgoing const& outgoing, Entry const& entry);
    void sign_heads();
    std::optional<Outcome> answered_before(Command const& command);
    void remember(Command const& command, Outcome const& outcome);
    std::int64_t next_version(std::string const& stream);

    LedgerOptions const& options_;
    Book const& book_;
    edge::Clock const& clock_;
    edge::sql::Connection database_;
    States::Implementation states_;
    std::string key_id_;
    trust::merkle::Frontier frontier_;
    trust::merkle::Frontier outbox_;
    kernel::Instant last_instant_{};
    std::unordered_map<std::string, std::int64_t> versions_;
    std::int64_t signed_size_ = 0;
    std::int64_t signed_outbox_ = 0;
};

kernel::Refusal unavailable();

} // namespace haihe::ledger
