// A tenderee terminates its tender: two people, told to all, nothing goes on, nothing sealed is opened, money goes
// back.

#include "exchange/messages/tender.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/archive_walk.hpp"
#include "scenario/award_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

edge::http::Response draft(City& city, Person const& who, std::string const& tender) {
    return city.ask(who, City::kTrading, "PUT", "/tenders/" + tender + "/termination",
                    R"({"reason":"示例：项目资金调整。","returns":"示例：十日内连同利息原路退还。"})");
}

edge::http::Response sign(City& city, Person const& who, std::string const& tender, std::string const& text) {
    auto const signature = trust::sign(who.key, who.certificate, "haihe/termination/1", text);
    return city.ask(who, City::kTrading, "POST", "/tenders/" + tender + "/termination",
                    bj::serialize(bj::object{{"notice", text}, {"signature", bj::parse(json::write(signature))}}));
}

edge::http::Response terminate(City& city, Staff const& staff, std::string const& tender) {
    auto const drafted = draft(city, staff.handler, tender);
    EXPECT_EQ(drafted.status, 200) << drafted.body;
    auto answer = sign(city, staff.signer, tender, text_at(drafted, "/draft/notice"));
    city.run();
    return answer;
}

std::vector<proof::Statement> archived(BiddingWalk& walk) {
    walk.city.run();
    auto const sealed = seal_archive(walk);
    EXPECT_EQ(sealed.status, 201) << sealed.body;
    auto statements = proof::check_archive(container_of(walk), nullptr);
    EXPECT_EQ(failed(statements), std::vector<std::string>{});
    EXPECT_EQ(named(statements, "nothing_follows_the_termination").size(), 1U);
    return statements;
}

TEST(Termination, TakesTwoPeopleAndOneText) {
    City city;
    BiddingWalk walk{city, 3};
    auto const& staff = walk.walk.staff;
    EXPECT_EQ(draft(city, walk.bidders[0].signer, walk.tender).status, 403);
    EXPECT_EQ(draft(city, staff.signer, walk.tender).status, 403);
    auto const page = [&](Person const& who) {
        return city.ask(who, City::kTrading, "GET", "/tenders/" + walk.tender + "/termination").body;
    };
    auto const drafted = draft(city, staff.handler, walk.tender);
    ASSERT_EQ(drafted.status, 200) << drafted.body;
    EXPECT_NE(page(staff.signer).find("资金调整"), std::string::npos);
    EXPECT_EQ(page(walk.bidders[0].signer).find("资金调整"), std::string::npos); // a draft is the host's own
    EXPECT_EQ(city.get(City::kTrading, "/tenders/" + walk.tender + "/termination").body.find("资金调整"),
              std::string::npos);
    auto const text = text_at(drafted, "/draft/notice");
    EXPECT_EQ(sign(city, staff.handler, walk.tender, text).status, 403);
    EXPECT_EQ(sign(city, walk.bidders[0].signer, walk.tender, text).status, 403);
    auto other = json::read<exchange::TerminationNotice>(text).value();
    other.reason += "另";
    EXPECT_EQ(text_at(sign(city, staff.signer, walk.tender, json::write(other)), "/rule"),
              "termination_is_drafted_first");
    EXPECT_EQ(sign(city, staff.signer, walk.tender, text).status, 201);
    EXPECT_NE(page(walk.bidders[0].signer).find("资金调整"), std::string::npos);
    EXPECT_EQ(text_at(sign(city, staff.signer, walk.tender, text), "/rule"), "tender_is_not_terminated");
}

TEST(Termination, BeforeTheDeadlineLeavesEveryBidSealed) {
    City city;
    BiddingWalk walk{city, 4};
    std::vector<SealedBid> bids;
    for (std::size_t i = 0; i < 3; ++i) bids.push_back(walk.submit(walk.bidders[i], 9'800'000));
    ASSERT_EQ(terminate(city, walk.walk.staff, walk.tender).status, 201);
    EXPECT_EQ(text_at(walk.hall(), "/state"), "terminated");
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + walk.tender), "/state"), "terminated");
    EXPECT_EQ(text_at(city.get(City::kHub, "/tenders/" + walk.tender), "/state"), "terminated");
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=termination&q=" + walk.tender), "/total"), 1);
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?state=terminated&q=" + walk.tender), "/total"), 2);
    auto const supervised = city.ask(walk.walk.supervisor, City::kSupervision, "GET", "/tenders/" + walk.tender);
    EXPECT_EQ(text_at(supervised, "/state"), "terminated");
    EXPECT_NE(supervised.body.find("\"termination\""), std::string::npos);

    auto const late = walk.seal(walk.bidders[3], 9'700'000);
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[3], late, walk.upload(walk.bidders[3], late.ciphertext)), "/rule"),
              "tender_is_not_terminated");
    EXPECT_EQ(text_at(walk.withdraw(walk.bidders[0], bids[0].id), "/rule"), "tender_is_not_terminated");
    EXPECT_NE(walk.walk.clarify(walk.tender, 1).status, 201);
    walk.pass_deadline(); // nothing happens by itself
    EXPECT_EQ(text_at(walk.hall(), "/state"), "terminated");
    EXPECT_EQ(walk.post(walk.bidders[0].signer, "attendance", "{}").status, 409);
    EXPECT_EQ(city.ask(walk.custodians[0], City::kTrading, "GET", "/lots/" + walk.lot + "/opening/bids").status, 409);
    for (auto const* node : {City::kHub, City::kTrading, City::kSupervision})
        EXPECT_EQ(city.get(node, "/tenders/" + walk.tender).body.find(walk.bidders[0].code), std::string::npos) << node;

    walk.walk.order(walk.tender, "suspend"); // too late: there is nothing to suspend
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + walk.tender), "/state"), "terminated");

    auto const contract = "/lots/" + walk.lot + "/contract";
    auto const& handler = walk.walk.staff.handler;
    auto const deposits = [&](Person const& who) {
        return bj::parse(city.ask(who, City::kTrading, "GET", contract).body).at("deposits").as_array();
    };
    EXPECT_EQ(deposits(handler).size(), 3U);
    EXPECT_EQ(deposits(walk.bidders[0].signer).size(), 1U);
    EXPECT_EQ(deposits(walk.bidders[3].signer).size(), 0U);
    EXPECT_EQ(city.get(City::kTrading, contract).body.find(walk.bidders[0].code), std::string::npos);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(city.ask(handler, City::kTrading, "POST", contract + "/deposits",
                           bj::serialize(
                               bj::object{{"bidder", walk.bidders[i].code}, {"interest", 10}, {"voucher", "示例回单"}}))
                      .status,
                  200);
    EXPECT_EQ(deposits(walk.bidders[0].signer)[0].at("state"), "late"); // the deadline is long past
    EXPECT_EQ(deposits(walk.bidders[0].signer)[0].at("ground"), "termination");
    auto const statements = archived(walk);
    EXPECT_EQ(named(statements, "lot_was_terminated_unopened").size(), 1U);
    EXPECT_EQ(named(statements, "bid_opens_as_it_was_read").size(), 0U);
    for (auto const& [path, content] : unpacked(container_of(walk)))
        EXPECT_FALSE(path.ends_with("/ciphertext")) << path;
}

TEST(Termination, AfterTheOpeningLeavesNothingToJudge) {
    City city;
    EvaluationWalk walk{city, {9'800'000, 9'600'000, 9'700'000}};
    walk.begin();
    ASSERT_EQ(terminate(city, walk.bidding.walk.staff, walk.bidding.tender).status, 201);
    EXPECT_EQ(text_at(walk.review(walk.members[0]), "/rule"), "tender_is_not_terminated");
    auto const statements = archived(walk.bidding);
    EXPECT_EQ(named(statements, "bid_opens_as_it_was_read").size(), 3U);
}

/// A draft that was there before the award is signed by nobody after it.
TEST(Termination, DraftedBeforeAnAwardIsNotSignedAfterIt) {
    AwardWalk walk;
    auto& city = walk.city;
    auto& bidding = walk.walk.bidding;
    auto const& staff = bidding.walk.staff;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    auto const drafted = draft(city, staff.handler, bidding.tender);
    ASSERT_EQ(drafted.status, 200) << drafted.body;
    ASSERT_EQ(walk.determine().status, 200);
    EXPECT_EQ(text_at(sign(city, staff.signer, bidding.tender, text_at(drafted, "/draft/notice")), "/rule"),
              "termination_precedes_the_award");
}

TEST(Termination, WaitsForAnOpeningThatHasBegun) {
    City city;
    BiddingWalk walk{city, 3};
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    walk.pass_deadline();
    EXPECT_EQ(text_at(terminate(city, walk.walk.staff, walk.tender), "/rule"), "opening_is_brought_to_its_record");
}

TEST(Termination, ComesBeforeAnAwardAndNotAfterIt) {
    AwardWalk walk;
    auto& city = walk.city;
    auto& bidding = walk.walk.bidding;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    auto const& staff = bidding.walk.staff;
    auto const refused = draft(city, staff.handler, bidding.tender);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "termination_precedes_the_award");
    EXPECT_EQ(city.ask(staff.handler, City::kTrading, "GET", "/tenders/" + bidding.tender + "/termination")
                  .body.find("资金调整"),
              std::string::npos); // nothing is kept of it
    ASSERT_EQ(walk.post(walk.host, walk.award + "/cancellation", {{"ground", "no_bond"}, {"reasons", "示例"}}).status,
              200);
    city.run();
    ASSERT_EQ(terminate(city, bidding.walk.staff, bidding.tender).status, 201);
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "tender_is_not_terminated");
    archived(bidding);
}

} // namespace
} // namespace haihe::scenario
