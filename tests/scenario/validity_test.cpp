// The bids of a lot are valid for as long as the documents say, or as their bidders extend them.

#include "proof/archive_proof.hpp"
#include "scenario/archive_walk.hpp"
#include "scenario/award_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

class Validity : public testing::Test {
protected:
    AwardWalk walk;
    City& city = walk.city;
    std::string validity = walk.lot + "/validity/";

    kernel::Instant until() {
        return kernel::Instant::parse(text_at(walk.get(walk.host, walk.award), "/validUntil")).value();
    }

    static bj::value signature(Person const& who, char const* label, std::string const& text) {
        return bj::parse(json::write(trust::sign(who.key, who.certificate, label, text)));
    }
    edge::http::Response request(Person const& who, std::int64_t number = 1) {
        auto const before = until();
        auto const text = json::write(exchange::ValidityRequest{walk.walk.bidding.tender, walk.walk.bidding.lot, number,
                                                                before, before + kernel::days(60),
                                                                before - kernel::days(1), "示例：曾经暂停。"});
        auto answer = walk.post(who, validity + "requests",
                                {{"request", text}, {"signature", signature(who, "haihe/validity-request/1", text)}});
        city.run();
        return answer;
    }
    edge::http::Response answer(Bidder const& bidder, bool agrees, std::int64_t number = 1) {
        auto const text =
            json::write(exchange::ValidityAnswer{walk.walk.bidding.tender, walk.walk.bidding.lot, number, agrees});
        auto given =
            walk.post(bidder.signer, validity + "answers",
                      {{"answer", text}, {"signature", signature(bidder.signer, "haihe/validity-answer/1", text)}});
        city.run();
        return given;
    }
    std::string failures() {
        return bj::serialize(bj::parse(city.get(City::kHub, "/notices?kind=failure").body).at("total"));
    }
    std::string mark() {
        auto const page = city.ask(walk.walk.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender);
        auto const body = bj::parse(page.body);
        for (auto const& finding : body.at("findings").as_array())
            if (finding.at("rule") == "award_is_within_bid_validity")
                return std::string(finding.at("mark").as_string());
        return "";
    }
};

TEST_F(Validity, EndsTheLotThatNobodyAwarded) {
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    city.clock.set(until() - kernel::Duration{1}, 0);
    city.run();
    EXPECT_EQ(mark(), "pending");
    EXPECT_EQ(text_at(walk.post(walk.host, walk.award + "/retender", {{"reasons", "示例"}}), "/rule"),
              "retender_has_its_ground");
    city.clock.set(until(), 0);
    city.run();
    EXPECT_EQ(mark(), "broken");
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "award_is_within_bid_validity");
    ASSERT_EQ(walk.post(walk.host, walk.award + "/retender", {{"reasons", "示例：投标失效。"}}).status, 200);
    city.run();
    EXPECT_EQ(failures(), "1");
    EXPECT_EQ(mark(), "");
}

TEST_F(Validity, IsExtendedByAllThatStay) {
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    auto const before = until();
    auto const& bidders = walk.walk.bidding.bidders;
    EXPECT_EQ(request(bidders[0].signer).status, 403);
    EXPECT_EQ(request(walk.walk.bidding.walk.staff.handler).status, 403);
    EXPECT_EQ(text_at(answer(bidders[0], true), "/rule"), "extension_is_asked");
    EXPECT_EQ(text_at(request(walk.host, 2), "/rule"), "extensions_are_numbered_in_order");
    ASSERT_EQ(request(walk.host).status, 200);
    EXPECT_EQ(text_at(request(walk.host), "/rule"), "extension_is_settled"); // asked twice
    EXPECT_EQ(text_at(request(walk.host, 2), "/rule"), "extension_is_settled");
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "extension_is_settled");
    EXPECT_EQ(city.get(City::kTrading, walk.award).body.find("extension\":{"), std::string::npos);
    for (auto const& bidder : bidders) {
        EXPECT_NE(walk.get(bidder.signer, walk.award).body.find("toSign"), std::string::npos);
        EXPECT_EQ(walk.get(bidder.signer, walk.award).body.find("answeredAt"), std::string::npos); // no other's answer
        ASSERT_EQ(answer(bidder, true).status, 200);
        EXPECT_EQ(
            bj::parse(walk.get(bidder.signer, walk.award).body).at_pointer("/extension/answers").as_array().size(), 1U);
    }
    EXPECT_EQ(text_at(answer(bidders[0], true), "/rule"), "extension_is_asked"); // settled by the last
    EXPECT_EQ(until(), before + kernel::days(60));
    city.clock.set(before, 0);
    city.run();
    EXPECT_EQ(mark(), "pending");
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    EXPECT_EQ(mark(), "kept");
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
    city.run();
    city.run();
    ASSERT_EQ(seal_archive(walk.walk.bidding).status, 201);
    EXPECT_EQ(failed(proof::check_archive(container_of(walk.walk.bidding), nullptr)), std::vector<std::string>{});
}

TEST_F(Validity, LeavesOutWhoRefusesOrKeepsSilentAndFailsWithFewerThanThree) {
    auto const& bidders = walk.walk.bidding.bidders;
    auto const before = until();
    ASSERT_EQ(request(walk.host).status, 200);
    ASSERT_EQ(answer(bidders[0], false).status, 200);
    EXPECT_EQ(text_at(answer(bidders[0], true), "/rule"), "extension_is_answered_once");
    ASSERT_EQ(answer(bidders[1], true).status, 200);
    auto const contract = walk.lot + "/contract";
    auto const deposits = [&](Person const& who) {
        return bj::parse(walk.get(who, contract).body).at("deposits").as_array();
    };
    EXPECT_EQ(deposits(walk.host).size(), 0U);
    EXPECT_EQ(failures(), "0");
    city.clock.set(before - kernel::days(1) - kernel::Duration{1}, 0);
    city.run();
    EXPECT_EQ(failures(), "0");
    city.clock.set(before - kernel::days(1), 0); // the third keeps silent
    city.run();
    EXPECT_EQ(answer(bidders[2], true).status, 409); // late
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.award), "/state"), "to_retender");
    EXPECT_EQ(failures(), "1");
    EXPECT_EQ(walk.post_candidates(walk.notice()).status, 409);
    EXPECT_EQ(mark(), "");
    auto const owed = deposits(walk.host);
    ASSERT_EQ(owed.size(), 3U);
    EXPECT_EQ(owed[0].at("ground"), "extension");
    EXPECT_EQ(owed[1].at("ground"), "failure");
    EXPECT_EQ(owed[2].at("ground"), "extension");
    EXPECT_EQ(deposits(bidders[1].signer).size(), 1U);
    EXPECT_EQ(walk.post(walk.walk.bidding.walk.staff.handler, contract + "/deposits",
                        {{"bidder", bidders[0].code}, {"interest", 10}, {"voucher", "示例回单"}})
                  .status,
              200);
    auto const supervised = city.ask(walk.walk.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender);
    EXPECT_NE(supervised.body.find("\"extension\""), std::string::npos);
    for (auto const* node : {City::kHub, City::kTrading})
        EXPECT_EQ(city.get(node, walk.tender).body.find("\"extension\"") == std::string::npos, node == City::kHub);
    city.run();
    ASSERT_EQ(seal_archive(walk.walk.bidding).status, 201);
    EXPECT_EQ(failed(proof::check_archive(container_of(walk.walk.bidding), nullptr)), std::vector<std::string>{});
}

TEST_F(Validity, FailsTheLotThatAllRefuseToExtend) {
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    ASSERT_EQ(request(walk.host).status, 200);
    auto const& bidders = walk.walk.bidding.bidders;
    for (auto const& bidder : bidders) {
        EXPECT_EQ(failures(), "0");
        ASSERT_EQ(answer(bidder, false).status, 200);
    }
    EXPECT_EQ(failures(), "1");
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.award), "/state"), "to_retender");
    EXPECT_EQ(text_at(request(walk.host, 2), "/rule"), "step_follows_the_award");
    EXPECT_EQ(bj::parse(walk.get(walk.host, walk.lot + "/contract").body).at("deposits").as_array().size(), 3U);
}

/// While the tender is suspended it does not fail by itself; then its host says so.
TEST_F(Validity, WaitsForTheHoldBeforeItFails) {
    ASSERT_EQ(request(walk.host).status, 200);
    walk.walk.bidding.walk.order(walk.walk.bidding.tender, "suspend");
    city.run();
    for (auto const& bidder : walk.walk.bidding.bidders) ASSERT_EQ(answer(bidder, false).status, 200);
    EXPECT_EQ(failures(), "0");
    auto const retender = [&] {
        return walk.post(walk.host, walk.award + "/retender", {{"reasons", "示例：均未延长。"}});
    };
    EXPECT_EQ(text_at(retender(), "/rule"), "tender_is_not_held");
    walk.walk.bidding.walk.order(walk.walk.bidding.tender, "resume");
    city.run();
    ASSERT_EQ(retender().status, 200);
    city.run();
    EXPECT_EQ(failures(), "1");
}

} // namespace
} // namespace haihe::scenario
