#pragma once

// What a node knows of the epochs of platforms, its own among them, and what a platform.epoch must be (spec/exchange
// §4.2).

#include "exchange/held_logs.hpp"
#include "exchange/message.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trust/new_epoch.hpp"

#include <functional>
#include <optional>
#include <string>

namespace haihe::node {

/// Views of epochs declared by others and by oneself, the message that one's own becomes, and what others' must be.
void mount_platform_epochs(Plan& plan, std::string const& role, std::function<Desk&()> const& desk);

/// Whether a platform may begin this epoch, as far as this node knows; the hub alone says whether it continues what was
/// witnessed. Refusals: those of read_new_epoch and officers_of, `new_epoch_is_at_its_place`,
/// `new_epoch_certificate_is_registered`, `platform_names_who_operates_it`, `new_epoch_is_signed_by_an_officer`, and at
/// the hub `epoch_continues_what_was_witnessed` and those of TrustList::accept.
kernel::Result<void> check_new_epoch(Desk& desk, edge::sql::Connection& views, std::string const& platform,
                                     trust::SignedNewEpoch const& document, kernel::Instant now);

/// Whether two officers have signed it: bound, as far as this node knows, to who operates the platform. Refusals: those
/// of officers_of, `platform_names_who_operates_it`, `new_epoch_is_signed_by_an_officer`.
kernel::Result<void> check_officers(edge::sql::Connection& views,
                                    std::optional<exchange::PlatformRegistered> const& platform,
                                    trust::SignedNewEpoch const& document);

/// Of the logs of a platform, what this hub holds.
exchange::HeldLogs held_logs(edge::sql::Connection& views, std::string const& platform);

} // namespace haihe::node
