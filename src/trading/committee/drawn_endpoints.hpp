#pragma once

// POST /tenders/{code}/committee/drawn-experts: the department that draws tells whom the draw has seated.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

void mount_drawn_experts(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
