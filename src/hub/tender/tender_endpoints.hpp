#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// GET /tenders/{code}, GET /figures: both look at the clock.
void mount_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice);

} // namespace haihe::hub
