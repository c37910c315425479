#pragma once

#include "demo/stage.hpp"

namespace haihe::demo {

// What the openings of the story came to, held against what the others were told of them.

/// The hub's record of each opening: what became of the bids, why, and which bidders attended.
Finding records_are_published(Stage& stage);
/// Each opening at which a bid was lost by the platform's fault is a red alert to its department.
Finding lost_bids_are_alerts(Stage& stage);

} // namespace haihe::demo
