#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// POST /lots/{lot}/validity/requests by the host's signer, /lots/{lot}/validity/answers by a bidder's. What is
/// not answered in time is settled by itself, and a lot that fewer than three have extended fails.
void mount_validities(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
