#include "trading/award/examine_candidate.hpp"

#include "trading/award/examined_lot.hpp"
#include "trading/award/pass_over_candidate.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

std::string examining(std::string const& candidate, std::string const& ground, std::string const& reasons,
                      Award const& award = posted_award()) {
    return rule_of(examine(award, published_tender(), {candidate, ground, reasons, "signer"}, kNoticed));
}

/// So many of the five confirm, one after the other.
Award opined(Award award, int confirming, std::size_t members = 5) {
    for (std::size_t i = 0; i < members; ++i) {
        auto const& candidate = award.examination()->ordered.candidate;
        auto const events =
            opine(award, published_tender(), sitting_committee(),
                  opinion_of("m" + std::to_string(i), candidate, std::cmp_less(i, confirming)), kNoticed);
        EXPECT_EQ(rule_of(events), "");
        for (auto const& event : *events) evolve(award, event);
    }
    return award;
}

} // namespace

TEST(ExamineCandidate, is_of_a_candidate_that_stands_on_a_ground_of_article_56) {
    EXPECT_EQ(examining("A", "changed_state", "示例理由"), "");
    EXPECT_EQ(examining("B", "unlawful_conduct", "示例理由"), "");
    EXPECT_EQ(examining("D", "changed_state", "示例理由"), "candidate_is_posted"); // was rejected
    EXPECT_EQ(examining("A", "other", "示例理由"), "ground_is_of_article_56");
    EXPECT_EQ(examining("A", "gave_up", "示例理由"), "ground_is_of_article_56");
    EXPECT_EQ(examining("A", "changed_state", ""), "reasons_are_given");
    auto award = posted_award();
    evolve(award, AwardEvent{CandidateGaveUp{"A", "示例理由", "person", kNoticed}});
    EXPECT_EQ(examining("A", "changed_state", "示例理由", award), "candidate_still_stands");
}

TEST(ExamineCandidate, needs_more_than_half_to_confirm) {
    for (int confirming = 0; confirming <= 5; ++confirming) {
        auto const award = opined(examining_award("A", "changed_state"), confirming);
        EXPECT_EQ(award.phase, AwardPhase::posted);
        auto const& concluded = award.examinations.front().concluded;
        ASSERT_TRUE(concluded);
        EXPECT_EQ(concluded->confirming, confirming);
        EXPECT_EQ(concluded->members, 5);
        EXPECT_EQ(concluded->confirmed, confirming >= 3);
        EXPECT_EQ(award.out_of("A") == nullptr, confirming >= 3);
        EXPECT_EQ(award.first_standing()->bidder, confirming >= 3 ? "A" : "B");
    }
}

TEST(ExamineCandidate, puts_out_on_a_ground_of_article_55) {
    EXPECT_EQ(opined(examining_award("A", "changed_state"), 2).out_of("A")->ground, "other");
    auto const award = opined(examining_award("A", "unlawful_conduct"), 0);
    EXPECT_EQ(award.out_of("A")->ground, "unlawful_conduct");
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), {}, winning(award, "A"), kNoticed)),
              "candidate_still_stands");
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), {}, winning(award, "B"), kNoticed)), "");
}

TEST(ExamineCandidate, waits_for_every_member_and_asks_each_once) {
    auto const award = opined(examining_award("A", "changed_state"), 4, 4);
    EXPECT_EQ(award.phase, AwardPhase::examining);
    auto const taking = [&](ExaminationOpined const& opinion) {
        return rule_of(opine(award, published_tender(), sitting_committee(), opinion, kNoticed));
    };
    EXPECT_EQ(taking(opinion_of("m0", "A", false)), "opinion_is_given_once");
    EXPECT_EQ(taking(opinion_of("stranger", "A", false)), "caller_judges_the_lot");
    EXPECT_EQ(taking(opinion_of("m4", "B", false)), "opinion_is_of_this_examination");
    EXPECT_EQ(taking(opinion_of("m4", "A", false, 2)), "opinion_is_of_this_examination");
    auto silent = opinion_of("m4", "A", false);
    silent.opinion.reasons.clear();
    EXPECT_EQ(taking(silent), "reasons_are_given");
    EXPECT_EQ(taking(opinion_of("m4", "A", false)), "");
}

TEST(ExamineCandidate, leaves_out_who_was_replaced_and_waits_for_who_came) {
    auto committee = sitting_committee();
    auto award = opined(examining_award("A", "changed_state"), 4, 4);
    evolve(committee, CommitteeEvent{MemberReplaced{
                          "m0", {"r0", "示例候补", "Er0", "representative", ""}, "示例理由", "signer", kNoticed}});
    EXPECT_EQ(rule_of(opine(award, published_tender(), committee, opinion_of("r0", "A", false), kNoticed)),
              "member_has_promised");
    evolve(committee, CommitteeEvent{MemberPromised{"r0", "{}", {}, kNoticed}});
    auto const late = opine(award, published_tender(), committee, opinion_of("m4", "A", false), kNoticed).value();
    EXPECT_EQ(late.size(), 1U); // r0 has not spoken
    for (auto const& event : late) evolve(award, event);
    auto const last = opine(award, published_tender(), committee, opinion_of("r0", "A", false), kNoticed).value();
    ASSERT_EQ(last.size(), 2U);
    auto const& concluded = std::get<CandidateExamined>(last.back());
    EXPECT_EQ(concluded.confirming, 3); // m1, m2, m3: what m0 said does not count
    EXPECT_TRUE(concluded.confirmed);
}

TEST(ExamineCandidate, ends_when_its_candidate_gives_up) {
    auto award = examining_award("A", "changed_state");
    evolve(award, AwardEvent{give_up(award, published_tender(), false, {"B", "示例理由", "person", kNoticed}).value()});
    EXPECT_EQ(award.phase, AwardPhase::examining);
    evolve(award, AwardEvent{give_up(award, published_tender(), false, {"A", "示例理由", "person", kNoticed}).value()});
    EXPECT_EQ(award.phase, AwardPhase::posted);
    EXPECT_FALSE(award.examinations.front().concluded);
    EXPECT_EQ(award.first_standing()->bidder, "C");
}

} // namespace haihe::trading
