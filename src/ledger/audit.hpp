#pragma once

#include "ledger/book.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::ledger {

/// What `haihe audit` found; empty `faults` = whole. Each fault names table, key and what does not fit.
struct AuditReport {
    std::int64_t entries = 0;
    std::int64_t heads = 0;
    std::int64_t messages = 0;
    std::vector<std::string> faults; ///< at most kFaultsMax, then one line that says so
    static constexpr std::size_t kFaultsMax = 1000;
};

/// Recomputes all that the ledger's own tables say, in one read transaction, and never throws: garbage is a fault. Up
/// to `threads` at once (0: as many as there are cores); what is found, and in what order, is the same with any number.
///
/// Found: any change of any value, type or row of identity, entries, heads, outbox, outbox_heads; of their schema and
/// of the database's structure (SQLite's own integrity check); any changed value of cosignatures and idempotency (a
/// mark on each row); a missing entry, message or head. Not found here: a whole row of cosignatures or idempotency that
/// is gone; a tail that is gone together with its heads (receipts and witnesses show that). Not content, and so not
/// looked at: unused bytes of pages, free pages, and the header's change counters, schema cookie and writer's version.
/// With the role's `book` the views are compared with what the entries make of them, and every row of the book's other
/// tables with its mark: then no content of the file is left out.
AuditReport audit(std::string const& path, Book const* book = nullptr, unsigned threads = 0);

/// Drops and replays every view of `book`, in one transaction. Returns the number of entries replayed.
/// Throws DatabaseError, or what a projection throws; then nothing has changed.
std::int64_t rebuild_views(std::string const& path, Book const& book);

} // namespace haihe::ledger
