#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /projects, GET /projects, GET /projects/{code}; the view `projects`; the message project.registered.
void mount_projects(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
