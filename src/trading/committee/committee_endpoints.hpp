#pragma once

// A tender's committee: POST and GET /tenders/{code}/committee, its promises, recusals and chair; GET /own-committees.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

void mount_committees(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
