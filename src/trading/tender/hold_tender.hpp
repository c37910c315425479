#pragma once

#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

/// 暂停. Ground `order`: the rim has verified the department's signature and jurisdiction.
struct PlaceHold {
    std::string ground; ///< order | objection | law
    std::string source;
};
/// 恢复: lifts the hold of one ground and source; others stay.
struct LiftHold {
    std::string ground;
    std::string source;
};

/// Refusals: of the lifecycle; `hold_is_placed_once`.
kernel::Result<HoldPlaced> decide(Tender const& tender, PlaceHold const& command, kernel::Instant now);
/// Refusals: of the lifecycle; `hold_is_in_force`.
kernel::Result<HoldLifted> decide(Tender const& tender, LiftHold const& command, kernel::Instant now);

} // namespace haihe::trading
