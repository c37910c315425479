#pragma once

// POST /tenders/{code}/committee/replacements: what the replaced member concluded falls with it, in the same commit.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

void mount_replacements(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
