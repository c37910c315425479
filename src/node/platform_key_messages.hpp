#pragma once

// What a node knows of the keys of platforms, its own among them: views, and what a platform.key must be.

#include "access/platform_keys.hpp"
#include "exchange/message.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace haihe::node {

/// Views of changes received and of one's own, and the message that one's own becomes. The hub's register adds what it
/// registers (hub/registry), other nodes what they are told of it.
void mount_platform_keys(Plan& plan, std::string const& role, std::function<Desk&()> const& desk);

/// Whose key is which by the register, after what has been received here.
void put_registered(edge::sql::Connection& views, exchange::PlatformRegistered const& platform);

/// What is wrong with a change of key that its origin announces: it names another place than its own, replaces a key
/// that is not in force, or takes one that is not recognised or is somebody's already.
std::vector<exchange::Fault> check_key_change(Desk& desk, edge::sql::Connection& views, ledger::Context const& context,
                                              exchange::Message const& message);
/// Whether a certificate can become a platform's. Refusals: those of TrustList::accept, `certificate_is_bound_once`,
/// `key_was_not_used_before`; `key_can_be_encrypted_to`, unless it is a trading platform.
kernel::Result<void> check_new_key(Desk& desk, edge::sql::Connection& views, std::string const& platform,
                                   std::string const& role, trust::Certificate const& certificate, kernel::Instant now);

} // namespace haihe::node
