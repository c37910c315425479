#pragma once

#include "ledger/audit.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <string>

namespace haihe::ledger {

struct MoveReport {
    AuditReport before; ///< of the ledger that is moved: with faults nothing is written
    AuditReport after;  ///< of the copy
    std::int64_t rows = 0;
};

/// Copies the ledger of a platform into an empty database, whichever kind either is: every row as it is, in one
/// transaction, while nobody writes to the first. Both are audited with the role's book, so that the views of the copy
/// follow from its entries and each of its heads is signed and has the root of its log. Throws std::runtime_error when
/// the second is not empty, or what was copied does not end in the head that the first ends in.
MoveReport move_ledger(std::string const& from, std::string const& to, Book const& book);

} // namespace haihe::ledger
