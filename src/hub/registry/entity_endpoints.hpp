#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST /entities (the hub operator; again for a code = a change), GET /entities, GET /entities/{code}.
void mount_entities(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
