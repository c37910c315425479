#include "trading/award/cancel_award.hpp"

#include "trading/award/awarded_lot.hpp"
#include "trading/award/pass_over_candidate.hpp"
#include "trading/award/report_award.hpp"
#include "trading/award/retender_lot.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

CandidateGaveUp giving_up(std::string candidate, std::string reasons = "示例理由") {
    return {std::move(candidate), std::move(reasons), "person", kNoticed};
}
CandidatePassedOver passing_over(std::string candidate, std::string ground, std::string reasons = "示例理由") {
    return {std::move(candidate), std::move(ground), std::move(reasons), "signer", kNoticed};
}

kernel::Result<AwardCancelled> cancelling(Award const& award, std::string ground, std::string reasons = "示例理由",
                                          bool contracted = false) {
    return cancel(award, published_tender(), contracted, {std::move(ground), std::move(reasons), "signer"}, kNoticed);
}

Award after(Award award, AwardEvent const& event) {
    evolve(award, event);
    return award;
}

Dispute upheld_against(std::string const& candidate) {
    Dispute dispute;
    evolve(dispute, DisputeEvent{ObjectionTaken{{"t", 1, "result", kLot, "D", "示例异议", kPosted}, true}});
    evolve(dispute, DisputeEvent{ObjectionSettled{{"t", 1, "upheld", "示例答复", kPosted}, {candidate}, "signer"}});
    return dispute;
}

std::string retendering(Award const& award, Dispute const& dispute = {}, std::string reasons = "示例理由") {
    return rule_of(retender(award, published_tender(), dispute, {5, std::move(reasons), "signer"}, kNoticed));
}

} // namespace

TEST(GiveUp, is_a_candidates_own_word_and_puts_it_out) {
    auto award = posted_award();
    EXPECT_EQ(rule_of(give_up(award, published_tender(), false, giving_up("D"))), "caller_is_a_candidate");
    EXPECT_EQ(rule_of(give_up(award, published_tender(), false, giving_up("A", ""))), "reasons_are_given");
    EXPECT_EQ(rule_of(give_up(award, published_tender(), true, giving_up("A"))), "contract_is_not_concluded");
    award = after(award, AwardEvent{give_up(award, published_tender(), false, giving_up("A")).value()});
    EXPECT_EQ(award.out_of("A")->ground, "gave_up");
    EXPECT_EQ(award.first_standing()->bidder, "B");
    EXPECT_EQ(rule_of(give_up(award, published_tender(), false, giving_up("A"))), "candidate_still_stands");
}

TEST(GiveUp, after_the_notice_waits_for_the_host_to_cancel) {
    auto award = determined_award();
    EXPECT_EQ(rule_of(cancelling(award, "gave_up")), "winner_has_given_up");
    award = after(award, AwardEvent{give_up(award, published_tender(), false, giving_up("A", "无力履行")).value()});
    EXPECT_EQ(award.phase, AwardPhase::determined);
    EXPECT_FALSE(award.out_of("A"));
    EXPECT_EQ(rule_of(give_up(award, published_tender(), false, giving_up("A"))), "candidate_still_stands");
    auto const cancelled = cancelling(award, "gave_up", "");
    ASSERT_TRUE(cancelled);
    EXPECT_EQ(cancelled->reasons, "无力履行");
    award = after(award, AwardEvent{*cancelled});
    EXPECT_EQ(award.out_of("A")->ground, "gave_up");
    EXPECT_EQ(winning(award, "B").result.ground, "gave_up");
    EXPECT_EQ(determined_award(award, "B").determined->result.rank, 2);
}

TEST(PassOver, needs_a_ground_of_article_55_and_reasons) {
    auto award = posted_award();
    auto const passing = [&](CandidatePassedOver one) { return rule_of(pass_over(award, published_tender(), one)); };
    EXPECT_EQ(passing(passing_over("D", "other")), "candidate_is_posted");
    for (auto const* ground : {"gave_up", "", "dearer"})
        EXPECT_EQ(passing(passing_over("A", ground)), "ground_is_of_article_55");
    EXPECT_EQ(passing(passing_over("A", "other", "")), "reasons_are_given");
    EXPECT_EQ(passing(passing_over("A", "other", std::string(6001, 'x'))), "reasons_are_given");
    for (auto const* ground : {"force_majeure", "no_bond", "unlawful_conduct", "other"})
        EXPECT_EQ(passing(passing_over("A", ground)), "");
    award = after(award, AwardEvent{passing_over("A", "no_bond")});
    EXPECT_EQ(passing(passing_over("A", "other")), "candidate_still_stands");
}

TEST(CancelAward, has_its_ground_and_comes_before_the_contract) {
    auto const award = determined_award();
    EXPECT_EQ(rule_of(cancelling(award, "no_bond", "示例理由", true)), "contract_is_not_concluded");
    EXPECT_EQ(rule_of(cancelling(award, "regret")), "ground_is_of_article_55");
    EXPECT_EQ(rule_of(cancelling(award, "no_bond", "")), "reasons_are_given");
    EXPECT_EQ(cancelling(award, "no_bond").value(),
              (AwardCancelled{"A1201000001000001001", kLot, "A", "no_bond", "示例理由", "signer", kNoticed}));
}

TEST(CancelAward, leaves_the_next_to_be_determined_and_reported_anew) {
    auto award = determined_award();
    award = after(award, AwardEvent{write_report(award, published_tender(), "示例报告", "signer", kNoticed).value()});
    EXPECT_EQ(rule_of(write_report(award, published_tender(), "示例报告", "signer", kNoticed)),
              "written_report_is_made_once");
    award = after(award, AwardEvent{cancelling(award, "no_bond").value()});
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), {}, winning(award, "A"), kNoticed)),
              "candidate_still_stands");
    award = determined_award(award, "B");
    EXPECT_EQ(rule_of(write_report(award, published_tender(), "示例报告", "signer", kNoticed)), "");
}

TEST(WrittenReport, says_something) {
    auto const award = determined_award();
    for (auto const& text : {std::string(), std::string(20001, 'x')})
        EXPECT_EQ(rule_of(write_report(award, published_tender(), text, "signer", kNoticed)), "report_says_something");
}

TEST(Retender, needs_the_first_out_or_objected_to) {
    auto const award = posted_award();
    EXPECT_EQ(retendering(award), "retender_has_its_ground");
    EXPECT_EQ(retendering(award, upheld_against("B")), "retender_has_its_ground");
    EXPECT_EQ(retendering(award, upheld_against("A")), "");
    EXPECT_EQ(retendering(after(award, AwardEvent{passing_over("B", "other")})), "retender_has_its_ground");
    auto const first_out = after(award, AwardEvent{giving_up("A")});
    EXPECT_EQ(retendering(first_out), "");
    EXPECT_EQ(retendering(first_out, {}, ""), "reasons_are_given");
    auto const cancelled = after(determined_award(), AwardEvent{cancelling(determined_award(), "no_bond").value()});
    EXPECT_EQ(retendering(cancelled), "");
    Dispute open;
    evolve(open, DisputeEvent{ObjectionTaken{{"t", 1, "result", kLot, "D", "示例异议", kPosted}, false}});
    EXPECT_EQ(retendering(first_out, open), "objections_are_answered");
    auto const event = retender(first_out, published_tender(), {}, {5, "示例理由", "signer"}, kNoticed);
    EXPECT_EQ(event.value(), (LotToRetender{"A1201000001000001001", kLot, 5, "示例理由", "signer", kNoticed}));
}

TEST(Retender, is_all_that_is_left_when_no_candidate_stands) {
    auto award = posted_award();
    for (auto const* one : {"A", "B", "C"}) award = after(award, AwardEvent{giving_up(one)});
    EXPECT_EQ(award.first_standing(), nullptr);
    for (auto const* one : {"A", "B", "C"})
        EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), {}, winning(award, one), kNoticed)),
                  "candidate_still_stands");
    EXPECT_EQ(retendering(award), "");
}

} // namespace haihe::trading
