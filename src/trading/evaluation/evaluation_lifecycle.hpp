#pragma once

// The stages of an evaluation as a table: it is exhaustively tested and enables the buttons.

#include "kernel/refusal.hpp"
#include "trading/committee/committee.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <array>

namespace haihe::trading {

enum class EvaluationStep {
    begin,
    review,
    judge_competition,
    ask,
    answer,
    correct_price,
    score,
    decide_tie,
    give_opinion,
    replace_member
};
BOOST_DESCRIBE_ENUM(EvaluationStep, begin, review, judge_competition, ask, answer, correct_price, score, decide_tie,
                    give_opinion, replace_member)

struct EvaluationRow {
    EvaluationPhase from;
    EvaluationStep step;
    bool while_held; ///< it does not advance the tender
};

inline constexpr std::array kEvaluationSteps{
    EvaluationRow{EvaluationPhase::not_begun, EvaluationStep::begin, false},
    EvaluationRow{EvaluationPhase::reviewing, EvaluationStep::review, false},
    EvaluationRow{EvaluationPhase::reviewing, EvaluationStep::ask, false},
    EvaluationRow{EvaluationPhase::reviewing, EvaluationStep::answer, true},
    EvaluationRow{EvaluationPhase::reviewing, EvaluationStep::correct_price, false},
    EvaluationRow{EvaluationPhase::reviewing, EvaluationStep::replace_member, true},
    EvaluationRow{EvaluationPhase::judging_competition, EvaluationStep::judge_competition, false},
    EvaluationRow{EvaluationPhase::judging_competition, EvaluationStep::ask, false},
    EvaluationRow{EvaluationPhase::judging_competition, EvaluationStep::answer, true},
    EvaluationRow{EvaluationPhase::judging_competition, EvaluationStep::replace_member, true},
    EvaluationRow{EvaluationPhase::scoring, EvaluationStep::score, false},
    EvaluationRow{EvaluationPhase::scoring, EvaluationStep::ask, false},
    EvaluationRow{EvaluationPhase::scoring, EvaluationStep::answer, true},
    EvaluationRow{EvaluationPhase::scoring, EvaluationStep::replace_member, true},
    EvaluationRow{EvaluationPhase::tied, EvaluationStep::decide_tie, false},
    EvaluationRow{EvaluationPhase::tied, EvaluationStep::replace_member, true},
    EvaluationRow{EvaluationPhase::reporting, EvaluationStep::give_opinion, false},
    EvaluationRow{EvaluationPhase::reporting, EvaluationStep::replace_member, true},
};

/// Refusals: `step_follows_the_evaluation` (conflict), `tender_is_not_held` (conflict, 条例22, 54, 62).
kernel::Result<void> require_step(Evaluation const& evaluation, EvaluationStep step, bool held);
/// The same for a step of the committee's own. Refusals: `caller_judges_the_lot` (forbidden), `member_has_promised` (a
/// member that has stood aside, or has just taken a seat, judges nothing).
kernel::Result<void> require_member(Evaluation const& evaluation, Committee const& committee, EvaluationStep step,
                                    bool held, std::string const& member);
/// For what the chair does in the committee's name: `caller_chairs_the_committee` (forbidden).
kernel::Result<void> require_chair(Evaluation const& evaluation, Committee const& committee, EvaluationStep step,
                                   bool held, std::string const& member);

} // namespace haihe::trading
