#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// opening.failed → lot.failed; opening.recorded → opening.record.
void mount_opening_messages(node::Plan& plan);

} // namespace haihe::trading
