#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// award.candidates-posted → candidates.posted; award.winner-determined → award.notice and result.notice;
/// award.lot-to-retender → lot.failed. These entries may be read by everybody; that of a cancelled award may not: why a
/// winner gave up is its own affair.
void mount_award_messages(node::Plan& plan);

} // namespace haihe::trading
