#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST /draws (the host's signer), GET /draws?tender=, GET /draws/{id}, GET /draws/{id}/transcript, and everything
/// below a draw.
void mount_draws(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
