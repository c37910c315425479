#pragma once

// The stages of an award as a table: it is exhaustively tested and enables the buttons.

#include "kernel/refusal.hpp"
#include "trading/award/award.hpp"
#include "trading/tender/tender.hpp"

#include <array>
#include <string>

namespace haihe::trading {

/// `reevaluate` and `examine` are ordered by the host; `give_examination_opinion` is a member's.
enum class AwardStep {
    post,
    give_up,
    pass_over,
    determine,
    cancel,
    retender,
    write_report,
    request_validity,
    answer_validity,
    reevaluate,
    examine,
    give_examination_opinion
};
BOOST_DESCRIBE_ENUM(AwardStep, post, give_up, pass_over, determine, cancel, retender, write_report, request_validity,
                    answer_validity, reevaluate, examine, give_examination_opinion)

struct AwardRow {
    AwardPhase from;
    AwardStep step;
    AwardPhase to;   ///< an examination leads back to `posted` with its last opinion, or when its candidate gives up
    bool while_held; ///< it does not advance the tender
};

inline constexpr std::array kAwardSteps{
    AwardRow{AwardPhase::not_posted, AwardStep::post, AwardPhase::posted, false},
    AwardRow{AwardPhase::not_posted, AwardStep::request_validity, AwardPhase::not_posted, true},
    AwardRow{AwardPhase::not_posted, AwardStep::answer_validity, AwardPhase::not_posted, true},
    AwardRow{AwardPhase::not_posted, AwardStep::retender, AwardPhase::to_retender, false},
    AwardRow{AwardPhase::posted, AwardStep::request_validity, AwardPhase::posted, true},
    AwardRow{AwardPhase::posted, AwardStep::answer_validity, AwardPhase::posted, true},
    AwardRow{AwardPhase::posted, AwardStep::give_up, AwardPhase::posted, true},
    AwardRow{AwardPhase::posted, AwardStep::pass_over, AwardPhase::posted, false},
    AwardRow{AwardPhase::posted, AwardStep::determine, AwardPhase::determined, false},
    AwardRow{AwardPhase::posted, AwardStep::retender, AwardPhase::to_retender, false},
    AwardRow{AwardPhase::posted, AwardStep::reevaluate, AwardPhase::not_posted, false},
    AwardRow{AwardPhase::posted, AwardStep::examine, AwardPhase::examining, false},
    AwardRow{AwardPhase::examining, AwardStep::give_examination_opinion, AwardPhase::examining, false},
    AwardRow{AwardPhase::examining, AwardStep::give_up, AwardPhase::examining, true},
    AwardRow{AwardPhase::determined, AwardStep::give_up, AwardPhase::determined, true},
    AwardRow{AwardPhase::determined, AwardStep::cancel, AwardPhase::posted, false},
    AwardRow{AwardPhase::determined, AwardStep::write_report, AwardPhase::determined, true},
};

/// Refusals: those of the tender's own lifecycle; `step_follows_the_award` (conflict). A step that advances the tender
/// is refused while it is held (`tender_is_not_held`, 条例22, 54, 62).
kernel::Result<void> require_step(Award const& award, Tender const& tender, AwardStep step);

/// What an award may no longer do. Refusal: `contract_is_not_concluded` (conflict).
kernel::Result<void> require_no_contract(bool concluded);

} // namespace haihe::trading
