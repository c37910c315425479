#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::supervision {

/// GET /alerts: rules that are broken, acts that are overdue or fall due, awards that came too early, and tenders of
/// which a message is still missing on one of the two routes a minute after it came by the other.
void mount_alerts(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice);

} // namespace haihe::supervision
