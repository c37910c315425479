#include "trading/evaluation/evaluation_lifecycle.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace haihe::trading {

/// What every phase answers to every step, held or not.
TEST(EvaluationLifecycle, answers_every_phase_and_step) {
    using enum EvaluationPhase;
    using enum EvaluationStep;
    std::set<std::pair<EvaluationPhase, EvaluationStep>> const allowed{
        {not_begun, begin},
        {reviewing, review},
        {reviewing, ask},
        {reviewing, answer},
        {reviewing, correct_price},
        {reviewing, replace_member},
        {EvaluationPhase::judging_competition, judge_competition},
        {EvaluationPhase::judging_competition, ask},
        {EvaluationPhase::judging_competition, answer},
        {EvaluationPhase::judging_competition, replace_member},
        {scoring, score},
        {scoring, ask},
        {scoring, answer},
        {scoring, replace_member},
        {tied, decide_tie},
        {tied, replace_member},
        {reporting, give_opinion},
        {reporting, replace_member}};
    std::set<EvaluationStep> const while_held{answer, replace_member};
    std::size_t asked = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<EvaluationPhase>>([&](auto phase) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<EvaluationStep>>([&](auto step) {
            for (bool const held : {false, true}) {
                ++asked;
                Evaluation evaluation;
                evaluation.phase = phase.value;
                auto const answered = require_step(evaluation, step.value, held);
                std::string const expected = !allowed.contains({phase.value, step.value})
                                                 ? "step_follows_the_evaluation"
                                             : held && !while_held.contains(step.value) ? "tender_is_not_held"
                                                                                        : "";
                EXPECT_EQ(answered ? "" : answered.error().rule, expected)
                    << phase.name << " " << step.name << " " << held;
            }
        });
    });
    EXPECT_EQ(asked, 7U * 10U * 2U);
}

} // namespace haihe::trading
