#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// Discloses committees as soon as they may be: asked after each commit.
void mount_disclosures(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
