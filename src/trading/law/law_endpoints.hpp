#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /law/check: for everybody, without sign-in; keeps nothing.
void mount_law(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice);

} // namespace haihe::trading
