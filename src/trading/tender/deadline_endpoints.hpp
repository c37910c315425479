#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// POST /tenders/{code}/deadline-changes (tenderee or agency, signer)
void mount_deadline_changes(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
