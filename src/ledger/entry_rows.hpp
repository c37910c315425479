#pragma once

// Entries of a commit on their way into the table `entries`. What they hash to is made for many at once, which costs a
// fifth: so their rows are written late, when there are many, when somebody wants to read the table, or at the end.

#include "edge/sql/connection.hpp"
#include "ledger/entry.hpp"
#include "trust/merkle.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace haihe::ledger {

class EntryRows {
public:
    explicit EntryRows(edge::sql::Connection& database) : database_(database) {}

    /// Within a savepoint: what is added from here on can be taken back alone.
    void begin_command();
    /// The savepoint was rolled back.
    void undo_command();
    /// The transaction has ended.
    void clear();

    /// `what`: the commitment to the event's body, when it is known. The entry stays where it is until the next one is
    /// added.
    Entry& add(Entry entry, std::optional<kernel::Digest> what);
    [[nodiscard]] std::size_t unwritten() const { return rows_.size() - written_; }
    /// Whether it is time to write them.
    [[nodiscard]] bool are_many() const { return unwritten() >= kMany || unwritten_bytes_ >= kManyBytes; }
    /// Appends them to the log and writes their rows.
    void write(trust::merkle::Frontier& log);
    /// A statement about the entries of one stream, its first parameter: rows of other streams may wait.
    edge::sql::Query of_stream(std::string const& stream, std::string_view statement);

private:
    static constexpr std::size_t kMany = 256;
    static constexpr std::size_t kManyBytes = std::size_t{4} << 20;
    struct Row {
        Entry entry;
        std::optional<kernel::Digest> what;
    };

    edge::sql::Connection& database_;
    std::deque<Row> rows_;
    std::size_t earlier_ = 0; ///< of commands before this one, which had not been written when it began
    std::size_t written_ = 0;
    std::size_t unwritten_bytes_ = 0;         ///< of bodies
    std::unordered_set<std::string> streams_; ///< of the unwritten
};

} // namespace haihe::ledger
