#pragma once

// What a custodian has to do.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// GET /custody: the lots whose documents name the caller as custodian
void mount_custody(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
