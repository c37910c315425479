#include "trading/award/award_lifecycle.hpp"

#include "trading/award/awarded_lot.hpp"
#include "trading/award/cancel_award.hpp"
#include "trading/award/examined_lot.hpp"
#include "trading/award/extend_validity.hpp"
#include "trading/award/pass_over_candidate.hpp"
#include "trading/award/report_award.hpp"
#include "trading/award/retender_lot.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <map>
#include <tuple>

namespace haihe::trading {
namespace {

/// In every phase a lot whose first candidate is out, so that each step can be refused by its stage alone.
Award in_phase(AwardPhase phase) {
    if (phase == AwardPhase::not_posted) return {};
    auto award = posted_award();
    evolve(award, AwardEvent{CandidateGaveUp{"A", "示例理由", "person", kNoticed}});
    if (phase == AwardPhase::determined) award = determined_award(award, "B");
    if (phase == AwardPhase::examining)
        evolve(award, AwardEvent{ExaminationOrdered{"A1201000001000001001", kLot, 1, "B", "changed_state", "示例理由",
                                                    "signer", kNoticed}});
    if (phase == AwardPhase::to_retender)
        evolve(award, AwardEvent{LotToRetender{"A1201000001000001001", kLot, 5, "示例理由", "signer", kNoticed}});
    return award;
}

/// The rule by which the step's own decision is refused.
std::string taking(AwardStep step, Award const& award, Tender const& tender) {
    switch (step) {
    case AwardStep::post: return rule_of(post(award, tender, evaluated_lot(), kLot, posting_of_the_report(), kPosted));
    case AwardStep::give_up: return rule_of(give_up(award, tender, false, {"C", "示例理由", "person", kNoticed}));
    case AwardStep::pass_over: return rule_of(pass_over(award, tender, {"C", "other", "示例理由", "signer", kNoticed}));
    case AwardStep::determine: {
        auto const command = award.posted ? winning(award, "B") : DetermineWinner{};
        return rule_of(determine(award, tender, approved_project(), {}, command, kNoticed));
    }
    case AwardStep::cancel: return rule_of(cancel(award, tender, false, {"no_bond", "示例理由", "signer"}, kNoticed));
    case AwardStep::retender: return rule_of(retender(award, tender, {}, {5, "示例理由", "signer"}, kNoticed));
    case AwardStep::request_validity: return rule_of(request(award, tender, {}, {}, kLot, {}, kNoticed));
    case AwardStep::answer_validity: return rule_of(answer(award, tender, ValidityAnswered{}));
    case AwardStep::reevaluate:
        return rule_of(order(award, tender, judged_as_reported(), sitting_committee(), upheld_dispute(),
                             {{1}, "score", {"bid-a"}, "示例理由", {}, "signer"}, kNoticed));
    case AwardStep::examine:
        return rule_of(examine(award, tender, {"C", "changed_state", "示例理由", "signer"}, kNoticed));
    case AwardStep::give_examination_opinion:
        return rule_of(opine(award, tender, sitting_committee(), opinion_of("m0", "B", true), kNoticed));
    case AwardStep::write_report: return rule_of(write_report(award, tender, "示例报告", "signer", kNoticed));
    }
    return "unknown step";
}

} // namespace

/// Every phase × command × held, through the commands themselves; and again for a tender that is not published.
TEST(AwardLifecycle, answers_every_phase_and_command) {
    std::map<std::tuple<AwardPhase, AwardStep, bool>, std::string> allowed;
    for (auto const& [phase, step] :
         {std::pair{AwardPhase::posted, AwardStep::give_up}, std::pair{AwardPhase::determined, AwardStep::give_up},
          std::pair{AwardPhase::examining, AwardStep::give_up},
          std::pair{AwardPhase::determined, AwardStep::write_report}})
        allowed[{phase, step, false}] = allowed[{phase, step, true}] = "";
    for (auto const& [phase, step] :
         {std::pair{AwardPhase::not_posted, AwardStep::post}, std::pair{AwardPhase::posted, AwardStep::pass_over},
          std::pair{AwardPhase::posted, AwardStep::determine}, std::pair{AwardPhase::posted, AwardStep::retender},
          std::pair{AwardPhase::posted, AwardStep::reevaluate}, std::pair{AwardPhase::posted, AwardStep::examine},
          std::pair{AwardPhase::examining, AwardStep::give_examination_opinion},
          std::pair{AwardPhase::determined, AwardStep::cancel}})
        allowed[{phase, step, false}] = "";
    allowed[{AwardPhase::not_posted, AwardStep::retender, false}] = "retender_has_its_ground"; // the bids are valid
    for (auto const phase : {AwardPhase::not_posted, AwardPhase::posted})
        for (bool const is_held : {false, true}) {
            allowed[{phase, AwardStep::request_validity, is_held}] = "opening_is_recorded";
            allowed[{phase, AwardStep::answer_validity, is_held}] = "extension_is_asked";
        }
    std::size_t asked = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<AwardPhase>>([&](auto phase) {
        auto const award = in_phase(phase.value);
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<AwardStep>>([&](auto step) {
            for (bool const is_held : {false, true}) {
                ++asked;
                auto const found = allowed.find({phase.value, step.value, is_held});
                auto const expected = found != allowed.end() ? found->second
                                      : is_held              ? "tender_is_not_held"
                                                             : "step_follows_the_award";
                auto const tender = is_held ? held(published_tender()) : published_tender();
                EXPECT_EQ(taking(step.value, award, tender), expected)
                    << phase.name << " " << step.name << " " << is_held;
            }
            EXPECT_EQ(taking(step.value, award, {}), "tender_is_registered") << step.name;
            EXPECT_EQ(taking(step.value, award, registered_tender()), "step_follows_the_lifecycle") << step.name;
            EXPECT_EQ(taking(step.value, award, terminated_tender()), "tender_is_not_terminated") << step.name;
        });
    });
    EXPECT_EQ(asked, 5U * 12U * 2U);
}

TEST(AwardLifecycle, leads_to_one_place_only_and_there) {
    for (auto const& one : kAwardSteps)
        for (auto const& other : kAwardSteps)
            EXPECT_FALSE(&one != &other && one.from == other.from && one.step == other.step);
    auto award = posted_award();
    EXPECT_EQ(award.phase, AwardPhase::posted);
    award = determined_award(award);
    EXPECT_EQ(award.phase, AwardPhase::determined);
    evolve(award,
           AwardEvent{cancel(award, published_tender(), false, {"no_bond", "示例理由", "signer"}, kNoticed).value()});
    EXPECT_EQ(award.phase, AwardPhase::posted);
    EXPECT_FALSE(award.determined);
    evolve(award, AwardEvent{retender(award, published_tender(), {}, {5, "示例理由", "signer"}, kNoticed).value()});
    EXPECT_EQ(award.phase, AwardPhase::to_retender);
}

} // namespace haihe::trading
