#pragma once

// The file that proves a published message off-line (exchange/proof.hpp), as anybody may take it away.

#include "exchange/proof.hpp"
#include "ledger/receipt.hpp"
#include "node/desk.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::hub {

/// A published entry tells where and what, never who.
ledger::Receipt public_receipt(node::Desk& desk, std::int64_t position);

/// Of an accepted message, by its name; whether it is public is for the caller to know. Absent when there is none.
std::optional<exchange::MessageProof> proof_of(node::Desk& desk, edge::sql::Connection& reads, std::string const& name);

} // namespace haihe::hub
