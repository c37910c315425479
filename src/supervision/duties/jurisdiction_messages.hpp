#pragma once

#include "node/plan.hpp"

namespace haihe::supervision {

/// jurisdiction.published → the message of the same name, to everybody.
void mount_jurisdiction_messages(node::Plan& plan);

} // namespace haihe::supervision
