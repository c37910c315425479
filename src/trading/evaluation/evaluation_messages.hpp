#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// evaluation.reported → lot.failed when no bid is left to recommend. The report itself travels sealed
/// (sealed_report_messages.hpp). evaluation.reevaluation-ordered → reevaluation.ordered, without what is wrong and of
/// which bids.
void mount_evaluation_messages(node::Plan& plan);

} // namespace haihe::trading
