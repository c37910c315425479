#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// order.suspend and order.resume of a department become holds on the tender, and order.acknowledged goes back.
/// An order counts only when its own signature stands (label haihe/order/1), it names this platform, and its counter
/// is the issuer's next; a repeated one changes nothing.
void mount_orders(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
