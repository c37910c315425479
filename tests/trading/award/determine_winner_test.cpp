#include "trading/award/determine_winner.hpp"

#include "trading/award/awarded_lot.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {
namespace {

kernel::Result<WinnerDetermined> determining(Award const& award, DetermineWinner command, Dispute const& dispute = {},
                                             Tender const& tender = published_tender(),
                                             Project const& project = approved_project(),
                                             kernel::Instant now = kNoticed) {
    return determine(award, tender, project, dispute, std::move(command), now);
}

DetermineWinner with(DetermineWinner command, std::function<void(DetermineWinner&)> const& change) {
    change(command);
    return command;
}

DetermineWinner on_ground(DetermineWinner command, std::string ground, std::string reasons) {
    command.result.ground = std::move(ground);
    command.result.reasons = std::move(reasons);
    return command;
}

Award without(std::vector<std::string> const& out, std::string const& ground = "unlawful_conduct") {
    auto award = posted_award();
    for (auto const& one : out)
        evolve(award, AwardEvent{CandidatePassedOver{one, ground, "示例理由", "signer", kNoticed}});
    return award;
}

Dispute disputed(std::string const& finding, std::vector<std::string> concerns) {
    Dispute dispute;
    evolve(dispute, DisputeEvent{ObjectionTaken{{"t", 1, "result", kLot, "D", "示例异议", kPosted}, true}});
    if (!finding.empty())
        evolve(dispute, DisputeEvent{ObjectionSettled{{"t", 1, finding, "示例答复", kPosted}, concerns, "signer"}});
    return dispute;
}

Project with_funds(std::string source) {
    auto project = approved_project();
    project.registered->fundSource = std::move(source);
    return project;
}

} // namespace

TEST(DetermineWinner, issues_both_notices_in_one_event) {
    auto const award = posted_award();
    auto const determined = determining(award, winning(award, "A"));
    ASSERT_TRUE(determined);
    EXPECT_EQ(determined->noticedAt, kNoticed);
    EXPECT_EQ(determined->notice, (exchange::AwardNotice{"A1201000001000001001", kLot, "A", "示例甲公司",
                                                         kernel::yuan(9'010'000), 301, "合格", "示例负责人1"}));
    EXPECT_EQ(determined->result, (exchange::ResultNotice{"A1201000001000001001", kLot, "A", "示例甲公司",
                                                          kernel::yuan(9'010'000), 1, "", ""}));
}

TEST(DetermineWinner, waits_for_the_end_of_the_posting) {
    auto const award = posted_award();
    auto const at = [&](kernel::Instant now) {
        return determining(award, winning(award, "A"), {}, published_tender(), approved_project(), now);
    };
    auto const early = at(kPostedUntil - kMillisecond);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().rule, "posting_is_over");
    EXPECT_EQ(early.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(rule_of(at(kPostedUntil)), "");
}

TEST(DetermineWinner, waits_for_the_answer_to_every_objection) {
    auto const award = posted_award();
    // Of a voluntary tender it holds nothing up, and still nobody wins before it is answered.
    auto const unanswered = determining(award, winning(award, "A"), disputed("", {}), voluntary_tender());
    ASSERT_FALSE(unanswered);
    EXPECT_EQ(unanswered.error().rule, "objections_are_answered");
    EXPECT_EQ(unanswered.error().citation->article, "第七十七条");
    EXPECT_EQ(rule_of(determining(award, winning(award, "A"), disputed("", {}),
                                  held(published_tender(), "objection", "objection-1"))),
              "tender_is_not_held");
    EXPECT_EQ(rule_of(determining(award, winning(award, "A"), disputed("dismissed", {}))), "");
}

TEST(DetermineWinner, is_one_of_the_candidates) {
    auto const award = posted_award();
    auto const outsider = determining(award, with(winning(award, "A"), [](auto& one) { one.notice.winner = "D"; }));
    ASSERT_FALSE(outsider);
    EXPECT_EQ(outsider.error().rule, "winner_is_a_candidate");
    EXPECT_EQ(outsider.error().citation->article, "第五十七条");
}

TEST(DetermineWinner, is_the_first_where_state_funds_lead) {
    auto const award = posted_award();
    for (auto const* funds : {"budget", "state_enterprise"}) {
        auto const second = determining(award, on_ground(winning(award, "B"), "other", "示例理由"), {},
                                        published_tender(), with_funds(funds));
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().rule, "first_candidate_wins");
        EXPECT_EQ(second.error().facts.at(0).value, kLot);
        EXPECT_EQ(second.error().citation->article, "第五十五条");
    }
    for (auto const* funds : {"private", "foreign_loan"})
        EXPECT_EQ(rule_of(determining(award, winning(award, "B"), {}, published_tender(), with_funds(funds))), "");
    EXPECT_EQ(rule_of(determining(award, winning(award, "C"), {}, voluntary_tender())), "");
}

TEST(DetermineWinner, is_the_next_in_order_after_each_before_it_is_out) {
    auto const first_out = without({"A"});
    EXPECT_EQ(rule_of(determining(first_out, winning(first_out, "A"))), "candidate_still_stands");
    EXPECT_EQ(rule_of(determining(first_out, winning(first_out, "C"))), "first_candidate_wins");
    EXPECT_EQ(rule_of(determining(first_out, winning(first_out, "B"))), "");
    auto const two_out = without({"A", "B"});
    EXPECT_EQ(rule_of(determining(two_out, winning(two_out, "C"))), "");
    auto const second_out = without({"B"});
    EXPECT_EQ(rule_of(determining(second_out, winning(second_out, "C"))), "first_candidate_wins");
}

TEST(DetermineWinner, says_why_not_the_first) {
    auto const rule = "result_states_why_not_the_first";
    auto const award = posted_award();
    EXPECT_EQ(rule_of(determining(award, on_ground(winning(award, "A"), "other", ""))), rule);
    EXPECT_EQ(rule_of(determining(award, on_ground(winning(award, "A"), "", "示例理由"))), rule);
    auto const first_out = without({"A"}, "force_majeure");
    auto const due = winning(first_out, "B");
    EXPECT_EQ(due.result.ground, "force_majeure");
    EXPECT_EQ(rule_of(determining(first_out, on_ground(due, "force_majeure", "另一种说法"))), "");
    EXPECT_EQ(rule_of(determining(first_out, on_ground(due, "no_bond", "示例理由"))), rule);
    EXPECT_EQ(rule_of(determining(first_out, on_ground(due, "force_majeure", ""))), rule);
    EXPECT_EQ(rule_of(determining(first_out, on_ground(due, "", ""))), rule);
    // Where the tenderee may choose it need not say why; when it does, on a known ground and not in the first's name.
    auto const choosing = [&](std::string ground, std::string reasons) {
        return rule_of(determining(award, on_ground(winning(award, "B"), std::move(ground), std::move(reasons)), {},
                                   voluntary_tender()));
    };
    EXPECT_EQ(choosing("other", "示例理由"), "");
    EXPECT_EQ(choosing("other", ""), rule);
    EXPECT_EQ(choosing("dearer", "示例理由"), rule);
    EXPECT_EQ(choosing("gave_up", "示例理由"), rule);
    auto second_cancelled = award;
    evolve(second_cancelled, AwardEvent{AwardCancelled{"t", kLot, "B", "no_bond", "示例理由", "signer", kNoticed}});
    auto const third = winning(second_cancelled, "C");
    EXPECT_EQ(rule_of(determining(second_cancelled, third, {}, voluntary_tender())), rule);
    EXPECT_EQ(rule_of(determining(second_cancelled, on_ground(third, "other", "示例理由"), {}, voluntary_tender())),
              "");
}

TEST(DetermineWinner, passes_by_those_whom_an_upheld_objection_concerns) {
    auto const award = posted_award();
    auto const dispute = disputed("upheld", {"A"});
    EXPECT_EQ(rule_of(determining(award, winning(award, "A"), dispute)), "no_upheld_objection_concerns_the_winner");
    EXPECT_EQ(rule_of(determining(award, on_ground(winning(award, "B"), "other", "示例理由"), dispute)),
              "first_candidate_wins"); // first it is passed over, with a ground
    auto const first_out = without({"A"});
    EXPECT_EQ(rule_of(determining(first_out, winning(first_out, "B"), dispute)), "");
    EXPECT_EQ(rule_of(determining(first_out, winning(first_out, "B"), disputed("upheld", {"A", "B"}))),
              "no_upheld_objection_concerns_the_winner");
    // Where the tenderee may choose, it says on which ground it passes the first by.
    EXPECT_EQ(rule_of(determining(award, winning(award, "B"), dispute, voluntary_tender())),
              "result_states_why_not_the_first");
    EXPECT_EQ(rule_of(determining(award, on_ground(winning(award, "B"), "unlawful_conduct", "示例理由"), dispute,
                                  voluntary_tender())),
              "");
}

TEST(DetermineWinner, notices_differ_in_nothing_from_the_posting_and_each_other) {
    struct Case {
        std::function<void(DetermineWinner&)> change;
        std::string rule, path;
    };
    auto const award = posted_award();
    for (auto const& one : std::vector<Case>{
             {[](auto& c) { c.notice.tender = "B"; }, "award_notice_is_as_the_bid", "/notice/tender"},
             {[](auto& c) { c.notice.lot = "B"; }, "award_notice_is_as_the_bid", "/notice/lot"},
             {[](auto& c) { c.notice.winnerName = "示例乙公司"; }, "award_notice_is_as_the_bid", "/notice/winnerName"},
             {[](auto& c) { ++c.notice.price.fen; }, "award_notice_is_as_the_bid", "/notice/price"},
             {[](auto& c) { ++c.notice.periodDays; }, "award_notice_is_as_the_bid", "/notice/periodDays"},
             {[](auto& c) { c.notice.quality = "优良"; }, "award_notice_is_as_the_bid", "/notice/quality"},
             {[](auto& c) { c.notice.projectLeader = "示例负责人2"; }, "award_notice_is_as_the_bid",
              "/notice/projectLeader"},
             {[](auto& c) { c.result.tender = "B"; }, "result_notice_is_as_the_award", "/result/tender"},
             {[](auto& c) { c.result.lot = "B"; }, "result_notice_is_as_the_award", "/result/lot"},
             {[](auto& c) { c.result.winner = "B"; }, "result_notice_is_as_the_award", "/result/winner"},
             {[](auto& c) { c.result.winnerName = "示例乙公司"; }, "result_notice_is_as_the_award",
              "/result/winnerName"},
             {[](auto& c) { --c.result.price.fen; }, "result_notice_is_as_the_award", "/result/price"},
             {[](auto& c) { c.result.rank = 2; }, "result_notice_is_as_the_award", "/result/rank"}}) {
        auto const refused = determining(award, with(winning(award, "A"), one.change));
        ASSERT_FALSE(refused) << one.path;
        EXPECT_EQ(refused.error().rule, one.rule);
        EXPECT_EQ(refused.error().path, one.path);
    }
}

} // namespace haihe::trading
