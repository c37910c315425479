#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

inline constexpr char const* kFailuresStream = "failures";

/// POST /failures (operator), GET /failures (everybody)
void mount_failures(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
