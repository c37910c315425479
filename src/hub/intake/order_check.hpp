#pragma once

// Orders of a department and their acknowledgements pass through the hub: it looks only at who is named.

#include "exchange/messages/registration.hpp"
#include "exchange/messages/supervision.hpp"
#include "hub/intake/faults.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

struct OrderParties {
    std::optional<exchange::PlatformRegistered> issuer;
    std::optional<exchange::PlatformRegistered> target;
};

/// Faults: `order_issuer_is_its_platform`, `order_target_is_a_trading_platform`, `order_is_addressed_to_its_target`.
/// The tender is not looked for: it may be on its way here still, and an order does not wait.
Faults check(exchange::Order const& order, std::string const& origin, std::vector<std::string> const& to,
             OrderParties const& parties);

} // namespace haihe::hub
