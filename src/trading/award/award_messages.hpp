#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// award.candidates-posted → candidates.posted; award.winner-determined → award.notice and result.notice;
/// award.cancelled → award.cancelled, without its reasons; award.written-report-made → award.report;
/// award.lot-to-retender → lot.failed; award.validity-requested, award.validity-settled → validity.requested,
/// validity.settled; award.candidate-examined → candidate.examined. Candidates, that their posting fell, winner and
/// re-tender may be read by everybody as entries; that of a cancelled award may not: why a winner gave up is its own
/// affair.
void mount_award_messages(node::Plan& plan);

} // namespace haihe::trading
