#include "trading/award/post_candidates.hpp"

#include "trading/award/awarded_lot.hpp"
#include "trading/award/own_result.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {
namespace {

kernel::Result<CandidatesPosted> posting(PostCandidates command, kernel::Instant now = kPosted,
                                         Tender const& tender = published_tender(),
                                         Evaluation const& evaluation = evaluated_lot()) {
    return post({}, tender, evaluation, kLot, std::move(command), now);
}

PostCandidates with(std::function<void(exchange::CandidatesNotice&)> const& change) {
    auto command = posting_of_the_report();
    change(command.notice);
    return command;
}

exchange::EvaluationTerms terms(bool losers_see) {
    exchange::EvaluationTerms terms;
    terms.losersSeeTheirPoints = losers_see;
    return terms;
}

} // namespace

TEST(PostCandidates, are_those_of_the_report_with_prices_as_corrected) {
    auto const candidates = candidates_of(evaluated_lot());
    ASSERT_EQ(candidates.size(), 3U);
    EXPECT_EQ(candidates[0], (exchange::PostedCandidate{1, "A", "示例甲公司", kernel::yuan(9'010'000), 301, "合格",
                                                        "示例负责人1", ""}));
    EXPECT_EQ(candidates[1].price, kernel::yuan(9'021'000));
    auto const posted = posting(posting_of_the_report());
    ASSERT_TRUE(posted);
    EXPECT_EQ(posted->reportedAt, kReported);
    EXPECT_EQ(posted->postedAt, kPosted);
}

TEST(PostCandidates, differ_in_nothing_from_the_report) {
    using Notice = exchange::CandidatesNotice;
    struct Case {
        std::function<void(Notice&)> change;
        std::string path;
    };
    for (auto const& one : std::vector<Case>{
             {[](Notice& n) { n.tender = "B"; }, "/notice/tender"},
             {[](Notice& n) { n.lot = "A1201000001000001001002"; }, "/notice/lot"},
             {[](Notice& n) { n.candidates.pop_back(); }, "/notice/candidates"},
             {[](Notice& n) { n.candidates.push_back(n.candidates.back()); }, "/notice/candidates"},
             {[](Notice& n) { std::swap(n.candidates[0], n.candidates[1]); }, "/notice/candidates/0/rank"},
             {[](Notice& n) { n.candidates[0].bidder = "D"; }, "/notice/candidates/0/bidder"},
             {[](Notice& n) { n.candidates[1].bidderName = "示例丁公司"; }, "/notice/candidates/1/bidderName"},
             {[](Notice& n) { ++n.candidates[1].price.fen; }, "/notice/candidates/1/price"},
             {[](Notice& n) { --n.candidates[2].periodDays; }, "/notice/candidates/2/periodDays"},
             {[](Notice& n) { n.candidates[2].quality = "优良"; }, "/notice/candidates/2/quality"},
             {[](Notice& n) { n.candidates[0].projectLeader.clear(); }, "/notice/candidates/0/projectLeader"}}) {
        auto const refused = posting(with(one.change));
        ASSERT_FALSE(refused) << one.path;
        EXPECT_EQ(refused.error().rule, "candidates_are_as_reported");
        EXPECT_EQ(refused.error().path, one.path);
    }
}

TEST(PostCandidates, say_how_they_qualify_and_where_to_object) {
    for (auto const& text : {std::string(), std::string(6001, 'x')}) {
        EXPECT_EQ(rule_of(posting(with([&](auto& notice) { notice.candidates[2].response = text; }))),
                  "response_is_stated");
        EXPECT_EQ(rule_of(posting(with([&](auto& notice) { notice.objectionChannel = text; }))),
                  "objection_channel_is_stated");
    }
}

TEST(PostCandidates, stay_three_whole_days_after_that_of_the_posting) {
    auto const until = [](kernel::Instant at) {
        return with([at](exchange::CandidatesNotice& notice) { notice.postedUntil = at; });
    };
    EXPECT_EQ(rule_of(posting(until(kPostedUntil))), "");
    auto const short_one = posting(until(kPostedUntil - kMillisecond));
    ASSERT_FALSE(short_one);
    EXPECT_EQ(short_one.error().rule, "candidates_are_posted_at_least_3_days");
    EXPECT_EQ(short_one.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(short_one.error().citation->article, "第五十四条");
    EXPECT_EQ(short_one.error().path, "/notice/postedUntil");
    // The day counts in China: 24:00 of 26 March there begins the next day of posting.
    auto const midnight = *kernel::Instant::parse("2026-03-26T16:00:00.000Z");
    EXPECT_EQ(rule_of(posting(until(kPostedUntil), midnight - kMillisecond)), "");
    EXPECT_EQ(rule_of(posting(until(kPostedUntil), midnight)), "candidates_are_posted_at_least_3_days");
}

TEST(PostCandidates, of_a_tender_that_is_not_compulsory_stay_for_some_time) {
    auto const until = [](kernel::Instant at) {
        return with([at](exchange::CandidatesNotice& notice) { notice.postedUntil = at; });
    };
    EXPECT_EQ(rule_of(posting(until(kPosted + kMillisecond), kPosted, voluntary_tender())), "");
    EXPECT_EQ(rule_of(posting(until(kPosted), kPosted, voluntary_tender())), "posting_ends_after_it_begins");
}

TEST(PostCandidates, come_from_a_report_that_recommends_some) {
    for (auto const& evaluation :
         {Evaluation{}, evaluated_lot("all_bids_rejected"), evaluated_lot("competition_is_lacking")})
        EXPECT_EQ(rule_of(posting(posting_of_the_report(), kPosted, published_tender(), evaluation)),
                  "evaluation_recommends_candidates");
}

TEST(PostCandidates, late_are_posted_all_the_same) {
    auto const late = kPosted + kernel::days(30);
    EXPECT_EQ(rule_of(posting(with([&](auto& notice) { notice.postedUntil = late + kernel::days(5); }), late)), "");
}

TEST(OwnResult, is_told_from_the_posting_on_and_never_anothers) {
    auto const evaluation = evaluated_lot();
    for (auto const* bidder : {"A", "D"}) EXPECT_FALSE(own_result(evaluation, {}, terms(true), bidder));
    auto const award = posted_award();
    auto const rejected = own_result(evaluation, award, terms(true), "D");
    EXPECT_EQ(rejected, (OwnResult{"bid-d", {{"clause", "R1", {"没有响应工期要求"}}}, {}, {}}));
    EXPECT_FALSE(own_result(evaluation, award, terms(true), "E")); // revoked: not in the report
    EXPECT_FALSE(own_result(evaluation, award, terms(true), "N"));
    EXPECT_FALSE(own_result({}, award, terms(true), "A"));
}

TEST(OwnResult, tells_points_and_rank_only_where_the_documents_say_so) {
    auto const award = posted_award();
    EXPECT_EQ(own_result(evaluated_lot(), award, terms(true), "C"), (OwnResult{"bid-c", {}, {}, points(3)}));
    EXPECT_EQ(own_result(evaluated_lot(), award, terms(false), "C"), (OwnResult{"bid-c", {}, {}, {}}));
}

TEST(OwnResult, is_told_from_the_report_on_where_nobody_is_recommended) {
    EXPECT_TRUE(own_result(evaluated_lot("all_bids_rejected"), {}, terms(false), "D"));
}

} // namespace haihe::trading
