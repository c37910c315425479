// The deposits of a lot that failed go back: due, late, recorded, each to its own.

#include "scenario/bidding_walk.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

TEST(Deposits, OfALotWithTwoBiddersGoBackWithinFiveDays) {
    City city;
    BiddingWalk walk{city, 3};
    auto const& handler = walk.walk.staff.handler;
    auto const contract = "/lots/" + walk.lot + "/contract";
    auto const deposits = [&](Person const& who) {
        return bj::parse(city.ask(who, City::kTrading, "GET", contract).body).at("deposits").as_array();
    };
    auto const give_back = [&](Person const& who, std::string const& bidder) {
        return city.ask(who, City::kTrading, "POST", contract + "/deposits",
                        bj::serialize(bj::object{{"bidder", bidder}, {"interest", 10}, {"voucher", "示例回单"}}));
    };
    for (std::size_t i = 0; i < 2; ++i) walk.submit(walk.bidders[i], 9'800'000);
    EXPECT_EQ(deposits(handler).size(), 0U); // who has bid is secret
    EXPECT_EQ(give_back(handler, walk.bidders[0].code).status, 404);
    walk.pass_deadline();
    ASSERT_EQ(text_at(walk.hall(), "/state"), "failed");

    auto const owed = deposits(handler);
    ASSERT_EQ(owed.size(), 2U);
    EXPECT_EQ(owed[0].at("ground"), "failure");
    EXPECT_EQ(owed[0].at("state"), "due");
    auto const due = kernel::Instant::parse(std::string(owed[0].at("dueAt").as_string())).value();
    EXPECT_GE(due, city.clock.now() + kernel::days(5));
    EXPECT_EQ(deposits(walk.bidders[0].signer).size(), 1U);
    EXPECT_EQ(deposits(walk.bidders[2].signer).size(), 0U);
    EXPECT_EQ(city.get(City::kTrading, contract).body.find(walk.bidders[0].code), std::string::npos);
    EXPECT_EQ(city.ask(walk.bidders[1].signer, City::kTrading, "GET", contract).body.find(walk.bidders[0].code),
              std::string::npos);

    EXPECT_EQ(give_back(walk.bidders[0].signer, walk.bidders[0].code).status, 403);
    EXPECT_EQ(give_back(handler, walk.bidders[2].code).status, 404);
    ASSERT_EQ(give_back(handler, walk.bidders[0].code).status, 200);
    EXPECT_EQ(text_at(give_back(handler, walk.bidders[0].code), "/rule"), "deposit_is_returned_once");
    city.clock.set(due, 0);
    city.run();
    EXPECT_EQ(deposits(walk.bidders[0].signer)[0].at("state"), "done");
    EXPECT_EQ(deposits(walk.bidders[1].signer)[0].at("state"), "late");
    ASSERT_EQ(give_back(handler, walk.bidders[1].code).status, 200); // late, and taken all the same
    EXPECT_EQ(deposits(handler)[1].at("state"), "late");
}

} // namespace
} // namespace haihe::scenario
