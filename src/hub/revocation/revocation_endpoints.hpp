#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// Asks the authorities on the trust list, tells what they say, and shows it: GET /trust-list/revocation;
/// POST /certificates/verify judges any certificate at any instant.
void mount_revocations(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
