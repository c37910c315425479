#pragma once

// The first answer to a request, given again to every repeat of it.

#include "edge/sql/connection.hpp"
#include "ledger/decision.hpp"

#include <optional>
#include <string_view>

namespace haihe::ledger {

/// The kept outcome of (actor, key), or the refusal `idempotency_key_fits_its_request` when the request was another
/// one.
std::optional<Outcome> answered_before(edge::sql::Connection& database, Command const& command);
/// Keeps it, if the command has a key and something came of it (a refusal without events is not kept: it may be tried
/// again).
void remember(edge::sql::Connection& database, Command const& command, Outcome const& outcome);
/// Reads what `remember` wrote; empty when it is not readable.
std::optional<Outcome> kept_outcome(std::string_view text);

} // namespace haihe::ledger
