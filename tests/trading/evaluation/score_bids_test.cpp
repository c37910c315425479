#include "trading/evaluation/score_bids.hpp"

#include "trading/evaluation/judged_lot.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::trading {

namespace {

JudgedLot reviewed(std::vector<std::int64_t> const& prices = {100, 110, 120}, std::size_t members = 5,
                   exchange::EvaluationTerms const& terms = comprehensive_terms()) {
    JudgedLot lot(prices, members, terms);
    lot.review_all();
    return lot;
}

} // namespace

TEST(ScoreBids, takes_whole_sheets_within_the_ranges) {
    auto lot = reviewed();
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { sheet.lot = "another"; }), "sheet_is_of_this_lot");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { sheet.bids.pop_back(); }), "every_valid_bid_is_scored");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { sheet.bids[0].points.pop_back(); }), "every_item_is_scored");
    EXPECT_EQ(lot.score(0,
                        [](ScoreSheet& sheet) {
                            sheet.bids[0].adjustments = {{"A1", {}}};
                        }),
              "every_adjustment_is_made");
    auto const points = [](char const* text) {
        return [text](ScoreSheet& sheet) { sheet.bids[0].points[0].points = decimal(text); };
    };
    EXPECT_EQ(lot.score(0, points("9.99")), "points_are_within_the_range");
    EXPECT_EQ(lot.score(0, points("40.01")), "points_are_within_the_range");
    EXPECT_EQ(lot.score(0, points("39.999")), "points_have_the_decimals");
    EXPECT_EQ(lot.score(0, points("40.00")), "");
    EXPECT_EQ(lot.score(0, points("10")), "sheet_is_handed_in_once");
    EXPECT_EQ(lot.score(1, points("10")), "");
}

TEST(ScoreBids, puts_sheets_and_prices_together) {
    auto lot = reviewed();
    lot.score_all([](std::size_t member, ScoreSheet& sheet) {
        sheet.bids[0].points[0].points = decimal(member == 0 ? "10.01" : "10"); // mean 10.002
        sheet.bids[1].points[0].points = decimal("31.55");
        sheet.bids[2].points[0].points = decimal("20");
    });
    auto const& ranked = lot.evaluation.ranked;
    ASSERT_EQ(ranked.size(), 3U);
    EXPECT_EQ(ranked[0].bidId, "b1");
    EXPECT_EQ(ranked[0].result.total, decimal("67.91")); // 31.55 + 0 + 40 × 100/110 = 36.36
    EXPECT_EQ(ranked[1].bidId, "b2");
    EXPECT_EQ(ranked[2].result.items[0].points, decimal("10.00"));
    EXPECT_EQ(ranked[2].result.total, decimal("50.00"));
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reporting);
}

TEST(ScoreBids, leaves_out_extremes_where_the_documents_say_so) {
    auto terms = comprehensive_terms();
    terms.leaveOutExtremes = true;
    auto lot = reviewed({100, 110, 120}, 5, terms);
    char const* given[] = {"10", "20", "21", "22", "40"};
    lot.score_all(
        [&](std::size_t member, ScoreSheet& sheet) { sheet.bids[0].points[0].points = decimal(given[member]); });
    auto const found = std::ranges::find(lot.evaluation.ranked, "b0", &RankedBid::bidId);
    EXPECT_EQ(found->result.items[0].points, decimal("21"));
}

TEST(ScoreBids, draws_price_points_into_their_weight) {
    auto const of_second = [](char const* formula) {
        auto terms = comprehensive_terms();
        terms.price = exchange::PriceScore{decimal("40"), formula, {}};
        auto lot = reviewed({100, 110, 120}, 5, terms);
        lot.score_all();
        for (auto const& one : lot.evaluation.ranked)
            if (one.bidId == "b1")
                return one.result.pricePoints.value().to_string() + " " + one.result.total->to_string();
        return std::string("absent");
    };
    EXPECT_EQ(of_second("points - price / price"), "39.00 49.00");
    EXPECT_EQ(of_second("points"), "40.00 50.00");
    EXPECT_EQ(of_second("points + price / price / 100"), "40.00 50.00"); // a hundredth too much
    EXPECT_EQ(of_second("points * 3"), "40.00 50.00");
    EXPECT_EQ(of_second("points - points"), "0.00 10.00");
    EXPECT_EQ(of_second("points - points - price / price / 100"), "0.00 10.00"); // a hundredth too little
    EXPECT_EQ(of_second("0 - price"), "0.00 10.00");
}

TEST(ScoreBids, ranks_equals_by_price_then_by_technical_points) {
    auto terms = comprehensive_terms();
    terms.price->formula = "points";
    auto lot = reviewed({110, 100, 110, 110}, 5, terms);
    lot.score_all([](std::size_t, ScoreSheet& sheet) {
        for (auto& bid : sheet.bids) bid.points[0].points = decimal("20");
        sheet.bids[3].points[0].points = decimal("10"); // as many in all, fewer technical
        sheet.bids[3].points[1].points = decimal("10");
    });
    std::vector<std::pair<std::string, std::int64_t>> ranks;
    for (auto const& one : lot.evaluation.ranked) ranks.emplace_back(one.bidId, one.result.rank);
    EXPECT_EQ(ranks, (std::vector<std::pair<std::string, std::int64_t>>{{"b1", 1}, {"b0", 2}, {"b2", 2}, {"b3", 4}}));
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::tied);

    auto const decide = [&](std::vector<std::string> order, std::string reasons = "示例：抽签。") {
        return decide_tie(lot.evaluation, lot.committee, {std::move(order), std::move(reasons)}, "m0", false, kNow);
    };
    EXPECT_EQ(decide({"b0", "b1", "b2", "b3"}).error().rule, "order_only_parts_equals");
    EXPECT_EQ(decide({"b1", "b2", "b0"}).error().rule, "order_only_parts_equals");
    EXPECT_EQ(decide({"b1", "b2", "b2", "b3"}).error().rule, "order_only_parts_equals");
    EXPECT_EQ(decide({"b1", "b2", "b0", "b3"}, "").error().rule, "reasons_are_given");
    EXPECT_EQ(decide_tie(lot.evaluation, lot.committee, {{}, ""}, "m1", false, kNow).error().rule,
              "caller_chairs_the_committee");
    EXPECT_EQ(lot.take(decide({"b1", "b2", "b0", "b3"})), "");
    EXPECT_EQ(lot.evaluation.ranked[1].bidId, "b2");
    EXPECT_EQ(lot.evaluation.ranked[2].result.rank, 3);
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reporting);
}

TEST(ScoreBids, compares_prices_as_the_middle_member_adjusts_them) {
    exchange::EvaluationTerms terms;
    terms.method = "lowest_evaluated_price";
    terms.clauses = comprehensive_terms().clauses;
    terms.adjustments = {{"A1", "付款", ""}, {"A2", "工期", ""}};
    auto lot = reviewed({100, 110, 120}, 5, terms);
    std::int64_t const amounts[] = {-999'99, 10'00, 15'00, 16'00, 99'99};
    lot.score_all([&](std::size_t member, ScoreSheet& sheet) {
        sheet.bids[0].adjustments[0].amount = {amounts[member]};
        sheet.bids[2].adjustments[1].amount = {-11'00};
    });
    auto const& ranked = lot.evaluation.ranked;
    EXPECT_EQ(ranked[0].bidId, "b2");
    EXPECT_EQ(ranked[0].result.evaluatedPrice, kernel::yuan(109));
    EXPECT_EQ(ranked[1].bidId, "b1");
    EXPECT_EQ(ranked[2].result.evaluatedPrice, kernel::yuan(115));
    EXPECT_FALSE(ranked[2].result.total);
}

TEST(ReportEvaluation, is_signed_by_everybody_or_says_who_did_not) {
    auto lot = reviewed();
    lot.score_all();
    EXPECT_EQ(lot.give_opinion(0, "perhaps"), "opinion_is_known");
    EXPECT_EQ(lot.give_opinion(0, "agrees", "", false), "agreement_is_signed");
    EXPECT_EQ(lot.give_opinion(0, "dissents"), "dissent_has_its_reasons");
    auto other = report_of(lot.evaluation, lot.committee, lot.terms);
    other.candidates.pop_back();
    EXPECT_EQ(lot.take(give_opinion(lot.evaluation, lot.committee, lot.terms,
                                    {{"m0", "agrees", "", trust::Signature{}}, other}, false, kNow)),
              "report_is_as_the_sheets_say");
    EXPECT_EQ(lot.give_opinion(0, "agrees"), "");
    EXPECT_EQ(lot.give_opinion(0, "agrees"), "opinion_is_given_once");
    EXPECT_EQ(lot.give_opinion(1, "dissents", "示例"), "");
    EXPECT_EQ(lot.give_opinion(2, "refuses", "", false), "");
    EXPECT_EQ(lot.give_opinion(3, "refuses", "示例", false), "");
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reporting);
    EXPECT_EQ(lot.give_opinion(4, "agrees"), "");
    ASSERT_EQ(lot.evaluation.phase, EvaluationPhase::reported);
    std::vector<std::string> opinions;
    for (auto const& one : lot.evaluation.reported->opinions) opinions.push_back(one.opinion);
    EXPECT_EQ(opinions, (std::vector<std::string>{"agrees", "dissents", "silent", "refuses", "agrees"}));
    EXPECT_EQ(lot.evaluation.reported->report.candidates, (std::vector<std::string>{"b0", "b1", "b2"}));
}

TEST(ReportEvaluation, recommends_no_more_than_the_documents_say) {
    auto terms = comprehensive_terms();
    terms.candidates = 2;
    auto lot = reviewed({100, 110, 120, 130}, 5, terms);
    lot.score_all();
    EXPECT_EQ(report_of(lot.evaluation, lot.committee, lot.terms).candidates, (std::vector<std::string>{"b0", "b1"}));
}

} // namespace haihe::trading
