#pragma once

// What a platform holds of its hub, and what a hub.epoch must be for the platform to go on with it (spec/exchange
// §4.3).

#include "exchange/held_logs.hpp"
#include "exchange/message.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trust/hub_epoch.hpp"

#include <functional>
#include <optional>
#include <string>

namespace haihe::node {

/// At every node but the hub.
void mount_hub_epochs(Plan& plan, std::function<Desk&()> const& desk);

exchange::HeldOfHub held_of_hub(Desk const& desk, edge::sql::Connection& views);

/// Whether this platform goes on with the hub in this epoch. Refusals: those of read_hub_epoch and officers_of,
/// `new_epoch_is_at_its_place`, `new_epoch_certificate_is_registered`, `platform_names_who_operates_it`,
/// `new_epoch_is_signed_by_an_officer`, those of TrustList::accept, `epoch_continues_what_was_witnessed`.
kernel::Result<void> check_hub_epoch(Desk& desk, edge::sql::Connection& views, trust::SignedNewEpoch const& document,
                                     kernel::Instant now);

/// What is kept, when it may go on from all that is held here and all else is right: then the hub can prove it.
std::optional<trust::LogPrefix> what_may_go_on(Desk& desk, edge::sql::Connection& views,
                                               trust::SignedNewEpoch const& document, kernel::Instant now);

} // namespace haihe::node
