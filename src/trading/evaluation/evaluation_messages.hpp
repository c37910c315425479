#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// evaluation.reported → evaluation.report, and lot.failed when no bid is left to recommend.
void mount_evaluation_messages(node::Plan& plan);

} // namespace haihe::trading
