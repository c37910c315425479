// From the evaluation report to the contract, with the objections, the second candidate and the archive.

#include "scenario/award_walk.hpp"

#include "edge/files/temporary_directory.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/archive_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

std::size_t size_at(edge::http::Response const& response, std::string const& pointer) {
    return bj::parse(response.body).at_pointer(pointer).as_array().size();
}

std::int64_t notices(City& city, std::string const& kind) {
    return integer_at(city.get(City::kHub, "/notices?kind=" + kind), "/total");
}

/// Of the first finding of this rule on the page of a tender.
std::string mark_of(edge::http::Response const& page, std::string const& rule) {
    auto const value = bj::parse(page.body);
    for (auto const& finding : value.at("findings").as_array())
        if (finding.at("rule").as_string() == rule) return std::string(finding.at("mark").as_string());
    return "";
}

TEST(AwardScenario, TheWrittenReportIsMissedOnceItIsOverdue) {
    AwardWalk walk;
    auto& city = walk.city;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    auto const watched = [&](char const* what) {
        return city.ask(walk.walk.bidding.walk.supervisor, City::kSupervision, "GET", what);
    };
    auto const tender = watched(walk.tender.c_str());
    auto const findings = bj::parse(tender.body).at("findings").as_array();
    kernel::Instant due;
    for (auto const& finding : findings)
        if (finding.at("rule") == "written_report_follows_within_15_days")
            due = kernel::Instant::parse(std::string(finding.at("due").as_string())).value();
    city.clock.set(due - kernel::Duration{1}, 0);
    city.run();
    EXPECT_EQ(mark_of(watched(walk.tender.c_str()), "written_report_follows_within_15_days"), "pending");
    city.clock.set(due, 0);
    city.run();
    EXPECT_EQ(mark_of(watched(walk.tender.c_str()), "written_report_follows_within_15_days"), "broken");
    EXPECT_NE(watched("/alerts").body.find("written_report_follows_within_15_days"), std::string::npos);
}

TEST(AwardScenario, TheFirstCandidateWinsAndSignsTheContract) {
    AwardWalk walk;
    auto& city = walk.city;
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.award), "/state"), "not_posted");
    EXPECT_EQ(walk.get(walk.walk.bidding.bidders[0].signer, walk.award).body.find("candidates\":{"), std::string::npos);
    auto short_posting = walk.notice();
    short_posting.postedUntil.milliseconds -= 1;
    EXPECT_EQ(text_at(walk.post_candidates(short_posting), "/rule"), "candidates_are_posted_at_least_3_days");
    auto cheaper = walk.notice();
    cheaper.candidates[0].price.fen -= 1;
    EXPECT_EQ(walk.post_candidates(cheaper).status, 422);
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    city.run();
    EXPECT_EQ(notices(city, "candidates"), 1);
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "posting_is_over");
    walk.pass_posting();
    EXPECT_EQ(notices(city, "result"), 0);
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    EXPECT_EQ(notices(city, "result"), 1);
    auto const watched = [&] {
        return city.ask(walk.walk.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender);
    };
    EXPECT_EQ(mark_of(watched(), "written_report_follows_within_15_days"), "pending");
    EXPECT_EQ(mark_of(watched(), "first_candidate_wins"), "kept");
    EXPECT_EQ(walk.post(walk.host, walk.award + "/report", {{"text", "示例：招标投标情况书面报告。"}}).status, 200);
    city.run();
    EXPECT_EQ(mark_of(watched(), "written_report_follows_within_15_days"), "kept");
    for (auto const* node : {City::kHub, City::kTrading})
        EXPECT_EQ(city.get(node, walk.tender).body.find("情况书面报告"), std::string::npos) << node;

    auto const& winner = walk.winner();
    EXPECT_EQ(winner.code, walk.walk.bidding.bidders[0].code);
    auto contract = walk.contract();
    auto other = contract;
    other.price.fen += 1;
    EXPECT_EQ(walk.propose(other).status, 422);
    other = contract;
    other.bond.fen += 1;
    EXPECT_EQ(text_at(walk.propose(other), "/rule"), "bond_is_at_most_10_percent");
    ASSERT_EQ(walk.propose(contract).status, 200);
    EXPECT_EQ(walk.sign(walk.walk.bidding.bidders[1], contract).status, 403);
    ASSERT_EQ(walk.sign(winner, contract).status, 200);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.lot + "/contract"), "/state"), "concluded");
    EXPECT_EQ(notices(city, "contract"), 1);
    EXPECT_EQ(city.get(City::kTrading, walk.lot + "/contract").body.find("textDigest"), std::string::npos);
    for (auto const& bidder : walk.walk.bidding.bidders)
        EXPECT_EQ(walk.post(walk.walk.bidding.walk.staff.handler, walk.lot + "/contract/deposits",
                            {{"bidder", bidder.code}, {"interest", 10}, {"voucher", "示例回单"}})
                      .status,
                  200);
    auto const supervised = watched();
    EXPECT_EQ(supervised.status, 200);
    EXPECT_NE(supervised.body.find("contract"), std::string::npos);
}

TEST(AwardScenario, AnObjectionHoldsTheAwardUntilItIsAnswered) {
    AwardWalk walk;
    auto& city = walk.city;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    auto const& objector = walk.walk.bidding.bidders[1];
    ASSERT_EQ(walk.post(objector.signer, walk.tender + "/objections",
                        {{"against", "result"}, {"lot", walk.walk.bidding.lot}, {"text", "示例：业绩评分有误。"}})
                  .status,
              201);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.tender), "/state"), "suspended");
    walk.pass_posting();
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "tender_is_not_held");
    EXPECT_EQ(size_at(walk.get(walk.walk.bidding.bidders[0].signer, walk.tender + "/objections"), "/items"), 0U);
    EXPECT_EQ(size_at(walk.get(walk.host, walk.tender + "/objections"), "/items"), 1U);
    for (auto const* node : {City::kHub, City::kTrading})
        EXPECT_EQ(city.get(node, walk.tender).body.find("业绩评分有误"), std::string::npos);
    ASSERT_EQ(walk.post(walk.host, walk.tender + "/objections/1/answer",
                        {{"finding", "dismissed"}, {"text", "示例：经核实评分无误。"}})
                  .status,
              200);
    EXPECT_EQ(walk.post(objector.signer, walk.tender + "/objections",
                        {{"against", "result"}, {"lot", walk.walk.bidding.lot}, {"text", "示例：又一项。"}})
                  .status,
              422); // the posting is over
    ASSERT_EQ(walk.determine().status, 200);
}

TEST(AwardScenario, TheSecondCandidateFollowsAWinnerThatGaveUp) {
    AwardWalk walk;
    auto& city = walk.city;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    auto const first = walk.winner().code;
    EXPECT_NE(walk.post(walk.host, walk.award + "/cancellation", {{"ground", "gave_up"}, {"reasons", ""}}).status, 200);
    ASSERT_EQ(walk.post(walk.winner().signer, walk.award + "/giving-up", {{"reasons", "示例：项目经理离职。"}}).status,
              200);
    ASSERT_EQ(walk.post(walk.host, walk.award + "/cancellation", {{"ground", "gave_up"}, {"reasons", ""}}).status, 200);
    city.run();
    EXPECT_EQ(notices(city, "cancellation"), 1);
    for (auto const* node : {City::kHub, City::kTrading}) {
        auto const page = city.get(node, walk.tender).body;
        EXPECT_NE(page.find("\"cancellation\""), std::string::npos) << node;
        EXPECT_EQ(page.find("项目经理离职"), std::string::npos) << node; // its own affair
    }
    auto const supervised = city.ask(walk.walk.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender);
    EXPECT_NE(supervised.body.find("\"cancellation\""), std::string::npos);
    EXPECT_EQ(mark_of(supervised, "written_report_follows_within_15_days"), "");
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    EXPECT_NE(walk.winner().code, first);
    EXPECT_EQ(notices(city, "result"), 2);
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
}

TEST(AwardScenario, ALotWithoutACandidateIsTenderedAgain) {
    AwardWalk walk;
    auto& city = walk.city;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    city.run();
    EXPECT_EQ(text_at(walk.post(walk.host, walk.award + "/retender", {{"reasons", "示例"}}), "/rule"),
              "retender_has_its_ground");
    auto const first = text_at(city.get(City::kTrading, walk.award), "/candidates/candidates/0/bidder");
    ASSERT_EQ(walk.post(walk.host, walk.award + "/passed-over",
                        {{"candidate", first}, {"ground", "unlawful_conduct"}, {"reasons", "示例：查实串通。"}})
                  .status,
              200);
    ASSERT_EQ(walk.post(walk.host, walk.award + "/retender", {{"reasons", "示例：决定重新招标。"}}).status, 200);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.award), "/state"), "to_retender");
    EXPECT_EQ(notices(city, "failure"), 1);
}

TEST(AwardScenario, TheArchiveOfAContractVerifiesOffLine) {
    AwardWalk walk;
    auto& bidding = walk.walk.bidding;
    EXPECT_EQ(text_at(seal_archive(bidding), "/rule"), "every_lot_is_at_its_end");
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    EXPECT_EQ(text_at(seal_archive(bidding), "/rule"), "every_lot_is_at_its_end");
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
    walk.city.run();
    walk.city.run();
    auto const sealed = seal_archive(bidding);
    ASSERT_EQ(sealed.status, 201) << sealed.body;
    auto const statements = proof::check_archive(container_of(bidding), nullptr);
    EXPECT_TRUE(failed(statements).empty()) << failed(statements).front();
    EXPECT_GT(statements.size(), 40U);
}

} // namespace
} // namespace haihe::scenario
