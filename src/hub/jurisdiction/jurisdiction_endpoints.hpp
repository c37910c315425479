#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// Takes jurisdiction.published; GET /jurisdictions: the tables in force, for everybody; GET /jurisdictions/{id}/proof,
/// of any that was in force.
void mount_jurisdictions(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
