#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::supervision {

/// order.issued → order.suspend or order.resume to the tender's platform; order.acknowledged → the same event.
void mount_order_messages(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::supervision
