#include "trading/tender/lifecycle.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <map>
#include <tuple>

namespace haihe::trading {

/// What every state answers to every step, held or not: "" = allowed, else the rule.
TEST(Lifecycle, answers_every_state_and_step) {
    std::map<std::tuple<Phase, Step, bool>, std::string> expected;
    auto const all_steps = {Step::register_tender, Step::publish,    Step::clarify,
                            Step::move_deadline,   Step::place_hold, Step::lift_hold,
                            Step::terminate,       Step::go_on,      Step::archive};
    for (auto const step : all_steps)
        for (bool const held : {false, true}) {
            expected[{Phase::unknown, step, held}] = "tender_is_registered";
            expected[{Phase::registered, step, held}] = expected[{Phase::published, step, held}] =
                "step_follows_the_lifecycle";
            expected[{Phase::terminated, step, held}] = "tender_is_not_terminated";
        }
    for (auto const step : {Step::terminate, Step::go_on, Step::archive}) {
        expected[{Phase::published, step, false}] = "";
        expected[{Phase::published, step, true}] = "tender_is_not_held";
    }
    expected[{Phase::terminated, Step::archive, false}] = "";
    expected[{Phase::terminated, Step::archive, true}] = "tender_is_not_held";
    expected[{Phase::unknown, Step::register_tender, false}] = "";
    expected[{Phase::unknown, Step::register_tender, true}] = "tender_is_not_held";
    expected[{Phase::registered, Step::publish, false}] = "";
    expected[{Phase::registered, Step::publish, true}] = "tender_is_not_held";
    for (bool const held : {false, true}) {
        expected[{Phase::published, Step::clarify, held}] = expected[{Phase::published, Step::move_deadline, held}] =
            "";
        for (auto const phase : {Phase::registered, Phase::published})
            expected[{phase, Step::place_hold, held}] = expected[{phase, Step::lift_hold, held}] = "";
    }
    std::size_t asked = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Phase>>([&](auto phase) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Step>>([&](auto step) {
            for (bool const held : {false, true}) {
                ++asked;
                auto const answer = next(phase.value, step.value, held);
                EXPECT_EQ(answer ? "" : answer.error().rule, expected.at({phase.value, step.value, held}))
                    << phase.name << " " << step.name << " " << held;
            }
        });
    });
    EXPECT_EQ(asked, expected.size());
}

TEST(Lifecycle, leads_to_one_place_only) {
    for (auto const& one : kLifecycle)
        for (auto const& other : kLifecycle)
            EXPECT_FALSE(&one != &other && one.from == other.from && one.step == other.step);
}

} // namespace haihe::trading
