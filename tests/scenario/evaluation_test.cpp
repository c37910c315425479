// From the opened bids to the report that every member has signed.

#include "scenario/evaluation_walk.hpp"

#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

std::size_t size_at(edge::http::Response const& response, std::string const& pointer) {
    return bj::parse(response.body).at_pointer(pointer).as_array().size();
}

TEST(EvaluationScenario, ACommitteeJudgesScoresAndReports) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    auto const& host = walk.bidding.walk.staff.signer;
    EXPECT_EQ(text_at(walk.post(walk.members[0], "", "{}"), "/rule"), "caller_chairs_the_committee");
    EXPECT_EQ(text_at(walk.promise(walk.members[1]), "/rule"), "caller_sits_on_the_committee");
    ASSERT_EQ(walk.form().status, 200);
    EXPECT_EQ(text_at(walk.form(), "/rule"), "committee_is_formed_once");
    walk.take_seats();
    EXPECT_EQ(size_at(walk.get(walk.members[1]), "/steps"), 0U);
    ASSERT_EQ(walk.post(walk.members[0], "", "{}").status, 200);

    auto const table = walk.get(walk.members[1]);
    EXPECT_EQ(text_at(table, "/state"), "reviewing");
    EXPECT_EQ(text_at(table, "/youAre"), "member");
    EXPECT_EQ(size_at(table, "/committee/bids"), 3U);
    EXPECT_EQ(text_at(table, "/committee/signals/0/name"), "same_project_leader"); // the walk's bidders all name it
    EXPECT_EQ(text_at(table, "/committee/signals/1/name"), "prices_in_regular_steps");
    auto const file = text_at(table, "/committee/files/0/sm3");
    EXPECT_EQ(walk.get(walk.members[1], "files/" + file).status, 200);
    EXPECT_EQ(walk.get(walk.bidding.bidders[0].signer, "files/" + file).status, 404);

    walk.evaluate({"25", "20", "21.5"});
    auto const reported = walk.get(host);
    ASSERT_EQ(text_at(reported, "/state"), "reported");
    EXPECT_EQ(text_at(reported, "/report/outcome"), "candidates");
    // 25 + 20 + 40 × 96/98, 20 + 20 + 40, 21.5 + 20 + 40 × 96/97
    EXPECT_EQ(text_at(reported, "/report/bids/0/result/total"), "84.18");
    EXPECT_EQ(text_at(reported, "/report/bids/1/result/total"), "80.00");
    EXPECT_EQ(text_at(reported, "/report/bids/2/result/total"), "81.09");
    EXPECT_EQ(text_at(reported, "/report/candidates/0"), walk.bids[0]);
    EXPECT_EQ(text_at(reported, "/report/candidates/1"), walk.bids[2]);
    EXPECT_EQ(text_at(reported, "/report/candidates/2"), walk.bids[1]);
    EXPECT_EQ(size_at(reported, "/opinions"), 5U);
}

TEST(EvaluationScenario, NobodyElseSeesAnythingBeforeTheReport) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    walk.begin();
    ASSERT_EQ(walk.review(walk.members[1],
                          [](trading::ReviewSheet& sheet) {
                              sheet.bids[0].clauses[0] = {"Q1", false, "示例：资质不足。"};
                          })
                  .status,
              200);
    auto const& host = walk.bidding.walk.staff.signer;
    auto const& bidder = walk.bidding.bidders[0].signer;
    for (auto const& seen :
         {walk.get(host), walk.get(bidder), city.get(City::kTrading, "/lots/" + walk.bidding.lot + "/evaluation"),
          walk.get(walk.members[2])})
        EXPECT_EQ(seen.body.find("资质不足"), std::string::npos);
    EXPECT_EQ(text_at(walk.get(host), "/state"), "in_progress");
    EXPECT_FALSE(bj::parse(walk.get(host).body).as_object().contains("committee"));
    EXPECT_EQ(walk.get(host, "report").status, 409);
    auto const committee = "/tenders/" + walk.bidding.tender + "/committee";
    EXPECT_EQ(city.ask(bidder, City::kTrading, "GET", committee).status, 404);
    EXPECT_EQ(city.ask(walk.members[3], City::kTrading, "GET", committee).status, 200);
    for (auto const& node : {City::kHub, City::kSupervision})
        EXPECT_EQ(city.get(node, "/tenders/" + walk.bidding.tender).body.find("示例专家"), std::string::npos);
    EXPECT_EQ(size_at(city.ask(walk.members[3], City::kTrading, "GET", "/own-committees"), "/items"), 1U);
    EXPECT_EQ(size_at(city.ask(bidder, City::kTrading, "GET", "/own-committees"), "/items"), 0U);
}

TEST(EvaluationScenario, AMajorityRejectsAndTooFewAreLeft) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    walk.begin();
    for (std::size_t i = 0; i < walk.members.size(); ++i)
        ASSERT_EQ(walk.review(walk.members[i],
                              [&](trading::ReviewSheet& sheet) {
                                  if (i < 3) sheet.bids[0].clauses[0] = {"Q1", false, "示例：资质不足。"};
                                  if (i < 2) sheet.bids[1].clauses[1] = {"R1", false, "示例：少数意见。"};
                                  if (i > 1) sheet.bids[2].grounds = {{"price_below_cost", "示例：明显低于成本。"}};
                              })
                      .status,
                  200);
    EXPECT_EQ(text_at(walk.get(walk.members[0]), "/state"), "judging_competition");
    EXPECT_EQ(text_at(walk.score(walk.members[0], {walk.bids[1]}), "/rule"), "step_follows_the_evaluation");
    for (auto const& member : walk.members)
        ASSERT_EQ(walk.post(member, "competition", R"({"lacking":true,"reasons":"示例：只剩一家。"})").status, 200);
    for (std::size_t i = 0; i < 3; ++i) ASSERT_EQ(walk.give_opinion(walk.members[i]).status, 200);
    EXPECT_EQ(text_at(walk.give_opinion(walk.members[3], "dissents"), "/rule"), "dissent_has_its_reasons");
    auto const report = text_at(walk.get(walk.members[3], "report"), "/report");
    auto const text = json::write(exchange::SignedOpinion{"dissents", "示例：仍有竞争。", report});
    auto const& signer = walk.members[3];
    bj::object turned{{"opinion", "agrees"}, {"reasons", ""}, {"report", report}};
    turned["signature"] =
        bj::parse(json::write(trust::sign(signer.key, signer.certificate, exchange::kOpinionLabel, text)));
    EXPECT_EQ(text_at(walk.post(signer, "report", bj::serialize(turned)), "/rule"), "signature_is_valid");
    ASSERT_EQ(walk.give_opinion(walk.members[3], "dissents", "示例：仍有竞争。").status, 200);
    ASSERT_EQ(walk.give_opinion(walk.members[4], "refuses").status, 200); // counts as consent
    city.run();
    auto const reported = walk.get(walk.bidding.walk.staff.signer);
    EXPECT_EQ(text_at(reported, "/report/outcome"), "competition_is_lacking");
    EXPECT_EQ(size_at(reported, "/report/candidates"), 0U);
    EXPECT_EQ(text_at(reported, "/opinions/4/opinion"), "silent");
    EXPECT_EQ(integer_at(reported, "/report/bids/0/rejections/0/votes"), 3);
    EXPECT_EQ(text_at(reported, "/report/bids/2/rejections/0/code"), "price_below_cost");
}

TEST(EvaluationScenario, ABidderAnswersWhatItIsAskedAndAgreesToACorrectedPrice) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000}, lowest_price_terms());
    walk.begin();
    auto const until = (city.clock.now() + kernel::hours(1)).to_string();
    auto const ask = bj::serialize(
        bj::object{{"bidId", walk.bids[0]}, {"question", "示例：单价与合价不符，请确认。"}, {"answerUntil", until}});
    EXPECT_EQ(text_at(walk.post(walk.members[1], "clarifications", ask), "/rule"), "caller_chairs_the_committee");
    ASSERT_EQ(walk.post(walk.members[0], "clarifications", ask).status, 200);
    auto const answer = [&](Bidder const& bidder) {
        auto const text =
            json::write(trading::BidClarification{walk.bidding.lot, 1, "示例：以单价为准。", kernel::yuan(9'500'000)});
        auto const& signer = bidder.signer;
        auto const signature =
            json::write(trust::sign(signer.key, signer.certificate, "haihe/bid-clarification/1", text));
        return walk.post(signer, "answers",
                         bj::serialize(bj::object{{"answer", text}, {"signature", bj::parse(signature)}}));
    };
    EXPECT_EQ(text_at(walk.get(walk.bidding.bidders[0].signer), "/clarifications/0/question"),
              "示例：单价与合价不符，请确认。");
    EXPECT_EQ(size_at(walk.get(walk.bidding.bidders[1].signer), "/clarifications"), 0U);
    EXPECT_EQ(text_at(answer(walk.bidding.bidders[1]), "/rule"), "clarification_was_asked");
    ASSERT_EQ(answer(walk.bidding.bidders[0]).status, 200);
    EXPECT_EQ(
        text_at(walk.post(walk.members[0], "corrections", R"({"clarification":1,"price":940000000,"reasons":"示例"})"),
                "/rule"),
        "bidder_has_agreed_to_the_price");
    ASSERT_EQ(
        walk.post(walk.members[0], "corrections", R"({"clarification":1,"price":950000000,"reasons":"示例"})").status,
        200);
    for (auto const& member : walk.members) ASSERT_EQ(walk.review(member).status, 200);
    for (std::size_t i = 0; i < walk.members.size(); ++i)
        ASSERT_EQ(walk.score(walk.members[i], walk.bids,
                             [&](trading::ScoreSheet& sheet) {
                                 sheet.bids[0].adjustments[0].amount =
                                     kernel::yuan(100'000 + 1'000 * static_cast<int>(i));
                             })
                      .status,
                  200);
    auto const table = walk.get(walk.members[0]);
    EXPECT_EQ(text_at(table, "/committee/ranked/0/bidId"), walk.bids[1]);
    EXPECT_EQ(text_at(table, "/committee/ranked/1/bidId"), walk.bids[0]);
    EXPECT_EQ(integer_at(table, "/committee/ranked/1/result/evaluatedPrice"), 960'200'000);
}

TEST(EvaluationScenario, WhatAReplacedMemberConcludedIsVoid) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    walk.begin();
    for (auto const& member : walk.members) ASSERT_EQ(walk.review(member).status, 200);
    ASSERT_EQ(walk.score(walk.members[0], walk.bids).status, 200);
    ASSERT_EQ(walk.committee(walk.members[4], "recusals", R"({"reasons":"示例：与投标人有利害关系。"})").status, 200);
    auto const sees = [&](Person const& person) {
        return bj::parse(walk.get(person).body).as_object().contains("committee");
    };
    EXPECT_FALSE(sees(walk.members[4])); // who stood aside sees no more
    auto const replace = bj::serialize(bj::object{{"replaced", walk.members[4].certificate.digest().to_string()},
                                                  {"by", walk.reserve.certificate.digest().to_string()},
                                                  {"reasons", "示例：回避。"}});
    EXPECT_EQ(walk.committee(walk.members[0], "replacements", replace).status, 403);
    ASSERT_EQ(walk.committee(walk.bidding.walk.staff.signer, "replacements", replace).status, 200);
    EXPECT_EQ(text_at(walk.get(walk.members[0]), "/state"), "reviewing");
    EXPECT_EQ(text_at(walk.review(walk.members[4]), "/rule"), "caller_judges_the_lot");
    EXPECT_EQ(text_at(walk.review(walk.members[0]), "/rule"), "sheet_is_handed_in_once");
    EXPECT_FALSE(sees(walk.reserve)); // nor does who has not promised
    ASSERT_EQ(walk.promise(walk.reserve).status, 200);
    EXPECT_TRUE(sees(walk.reserve));
    ASSERT_EQ(walk.review(walk.reserve).status, 200);
    EXPECT_EQ(text_at(walk.get(walk.members[0]), "/state"), "scoring");
    EXPECT_EQ(integer_at(walk.get(walk.members[0]), "/committee/sheetsIn/scores"), 1); // the same bids: they stand
}

TEST(EvaluationScenario, ASuspendedTenderIsNotJudged) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    walk.begin();
    ASSERT_EQ(walk.bidding.walk.order(walk.bidding.tender, "suspend").status, 201);
    city.run();
    EXPECT_EQ(text_at(walk.review(walk.members[0]), "/rule"), "tender_is_not_held");
    EXPECT_EQ(size_at(walk.get(walk.members[0]), "/steps"), 0U);
    ASSERT_EQ(walk.bidding.walk.order(walk.bidding.tender, "resume").status, 201);
    city.run();
    EXPECT_EQ(walk.review(walk.members[0]).status, 200);
}

TEST(EvaluationScenario, DocumentsStateHowBidsAreJudgedOrAreNotDrafted) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    auto terms = comprehensive_terms();
    terms.price->formula = "points * lowest / (price - lowest)";
    walk.evaluation = json::write(terms);
    auto const refused = city.ask(
        walk.staff.handler, City::kTrading, "PUT", "/tenders/" + tender + "/documents",
        bj::serialize(bj::object{
            {"files", bj::array{bj::object{
                          {"name", "示例.txt"}, {"kind", "other"}, {"size", 1}, {"sm3", std::string(64, '0')}}}},
            {"evaluation", bj::parse(walk.evaluation)}}));
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(text_at(refused, "/rule"), "formula_divides_only_by_what_is_not_zero");
    EXPECT_EQ(text_at(refused, "/path"), "/evaluation/price/formula");
}

} // namespace
} // namespace haihe::scenario
