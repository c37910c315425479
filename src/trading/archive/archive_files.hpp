#pragma once

// Builds the container of a tender from one position of the ledger (spec/archive) into the store, piece by piece.

#include "kernel/refusal.hpp"
#include "node/desk.hpp"
#include "trading/archive/archive.hpp"
#include "trading/storage_files.hpp"
#include "trading/tender/tender.hpp"

namespace haihe::trading {

/// What the ledger is to record of it; `number` and `by` are the caller's. The container is durable in
/// storage.archives. Refusal `archive_waits_for_a_witness` (unavailable): no head that a witness has signed covers all
/// entries of the tender yet. Throws DatabaseError and std::system_error, and std::runtime_error for a file that
/// changed meanwhile.
kernel::Result<ArchiveSealed> build_container(node::Desk& desk, Storage& storage, Tender const& tender,
                                              kernel::Instant sealed_at);

} // namespace haihe::trading
