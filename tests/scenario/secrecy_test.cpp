// Before the deadline: nobody reads a bid, and nobody counts bids.

#include "scenario/bidding_walk.hpp"

#include "scenario/disks.hpp"
#include "sealing/recovery.hpp"
#include "sealing/wrap.hpp"
#include "trust/digest.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

/// The canary as it might lie about: raw, hexadecimal, base64 at each of its three phases, UTF-16.
std::vector<std::string> shapes_of(std::string const& canary) {
    std::vector<std::string> shapes{canary,
                                    trust::hex({reinterpret_cast<std::uint8_t const*>(canary.data()), canary.size()})};
    for (std::size_t phase = 0; phase < 3; ++phase) {
        auto const whole = canary.substr(phase, (canary.size() - phase) / 3 * 3);
        shapes.push_back(trust::base64(whole));
    }
    std::string wide;
    for (char const c : canary) wide += {c, '\0'};
    shapes.push_back(wide);
    return shapes;
}

std::vector<std::string> places_that_hold(City& city, std::string const& canary) {
    auto const shapes = shapes_of(canary);
    std::vector<std::string> places;
    look_at_all_disks(city, [&](std::string const& place, std::string const& bytes) {
        for (auto const& shape : shapes)
            if (bytes.find(shape) != std::string::npos) places.push_back(place);
    });
    return places;
}

TEST(Secrecy, NoDiskOfAnyRoleHoldsWhatIsInABidBeforeTheDeadline) {
    City city;
    BiddingWalk walk(city, 3);
    std::string const canary = "CANARY-price-and-leader-7f3a";
    walk.leader = canary;
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'876'543);
    city.run();
    EXPECT_EQ(places_that_hold(city, canary), std::vector<std::string>{});
    EXPECT_EQ(places_that_hold(city, "示例报价函 " + walk.bidders[0].name), std::vector<std::string>{});

    walk.pass_deadline(); // else the search above would find nothing whatever happened
    for (auto const& bidder : walk.bidders) walk.release(bidder);
    EXPECT_NE(places_that_hold(city, canary), std::vector<std::string>{});
}

TEST(Secrecy, ThePlatformsKeyAndOneCustodiansKeyOpenNothing) {
    City city;
    BiddingWalk walk(city, 3);
    auto const bid = walk.submit(walk.bidders[0], 9'800'000);
    auto const header = sealing::read_header(bid.submission.header).value();
    auto const ctx = sealing::digest_of(header.context);
    auto const wrap = sealing::wrap_of(bid.submission, header, 2).value();
    auto const share = sealing::unwrap(walk.custodians[1].key, wrap, ctx, 2);
    ASSERT_TRUE(share.has_value()); // the custodian itself may: it holds one of two
    EXPECT_FALSE(sealing::unwrap(city.platform_key(City::kTrading), wrap, ctx, 2).has_value());
    EXPECT_FALSE(sealing::unwrap(walk.custodians[2].key, wrap, ctx, 2).has_value());
    std::vector<sealing::Share> one{{2, {}}};
    EXPECT_EQ(sealing::recover_key(bid.submission.header, header, bid.submission.tag, one).error().rule,
              "shares_are_enough");
}

TEST(Secrecy, WhatEverybodySeesIsTheSameWithBidsAndWithout) {
    City city;
    BiddingWalk walk(city, 3);
    auto const targets = {"/lots/" + walk.lot + "/opening", "/tenders/" + walk.tender, std::string("/tenders"),
                          "/tenders/" + walk.tender + "/documents"};
    auto const seen = [&](std::string const& target) {
        auto body = boost::json::parse(city.get(City::kTrading, target).body).as_object();
        body.erase("position"); // the ledger's length, which padding blurs
        return boost::json::serialize(body);
    };
    std::vector<std::string> before;
    for (auto const& target : targets) before.push_back(seen(target));
    auto const messages = city.get(City::kHub, "/notices?q=" + walk.tender).body;
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    city.run();
    std::size_t i = 0;
    for (auto const& target : targets) EXPECT_EQ(seen(target), before[i++]) << target;
    EXPECT_EQ(boost::json::parse(city.get(City::kHub, "/notices?q=" + walk.tender).body).at("total"),
              boost::json::parse(messages).at("total"));
    auto const watched = city.get(City::kSupervision, "/tenders/" + walk.tender);
    EXPECT_EQ(watched.body.find(walk.bidders[0].name), std::string::npos);
    for (auto const& person : {walk.walk.staff.signer, walk.custodians[1], walk.bidders[1].signer}) {
        EXPECT_NE(city.ask(person, City::kTrading, "GET", "/lots/" + walk.lot + "/opening/bids").status, 200);
        EXPECT_NE(city.ask(person, City::kTrading, "GET", "/lots/" + walk.lot + "/opening/record").status, 200);
    }
    auto const others = city.ask(walk.bidders[1].signer, City::kTrading, "GET", "/lots/" + walk.lot + "/bids");
    EXPECT_EQ(boost::json::parse(others.body).at("items").as_array().size(), 1U); // its own
    EXPECT_EQ(text_at(city.ask(walk.walk.staff.signer, City::kTrading, "GET", "/lots/" + walk.lot + "/bids"), "/rule"),
              "caller_has_the_role");
}

TEST(Secrecy, NobodyAttendsBeforeTheListAndTheRefusalTellsNotWhoHasBid) {
    City city;
    BiddingWalk walk(city, 4);
    for (std::size_t i = 0; i < 3; ++i) walk.submit(walk.bidders[i], 9'800'000);
    auto const sign_in = [&](Person const& person) {
        auto const answer = walk.post(person, "attendance", "{}");
        EXPECT_EQ(answer.status, 409) << answer.body;
        auto body = boost::json::parse(answer.body).as_object();
        body.erase("instance"); // of this request
        return boost::json::serialize(body);
    };
    auto const ledger_size = [&] { return integer_at(city.get(City::kTrading, "/ledger/head"), "/head/size"); };
    auto const size_before = ledger_size();
    auto const refused = sign_in(walk.bidders[0].signer);
    EXPECT_NE(refused.find("hall_is_open"), std::string::npos);
    EXPECT_NE(refused.find(text_at(walk.hall(), "/bidDeadline")), std::string::npos); // says when
    for (auto const& person : {walk.bidders[3].signer, walk.walk.staff.signer, walk.custodians[1]})
        EXPECT_EQ(sign_in(person), refused);
    EXPECT_EQ(ledger_size(), size_before); // nothing was written
    for (auto const& person : {walk.bidders[0].signer, walk.walk.staff.signer, walk.custodians[1]})
        EXPECT_EQ(boost::json::parse(walk.hall(person).body).at("attendance").as_array().size(), 0U);

    walk.pass_deadline();
    EXPECT_EQ(walk.post(walk.bidders[0].signer, "attendance", "{}").status, 200);
    for (std::string const& target : {"/lots/" + walk.lot + "/opening", "/tenders/" + walk.tender})
        EXPECT_EQ(city.get(City::kTrading, target).body.find(walk.bidders[0].code), std::string::npos) << target;
}

TEST(Secrecy, ASessionThatHasEndedIsSaidToHaveEndedAndNotTakenForThePublic) {
    City city;
    BiddingWalk walk(city, 3);
    edge::http::Request request;
    request.method = "GET";
    request.target = "/lots/" + walk.lot + "/opening";
    request.headers["authorization"] = "Bearer " + std::string(64, '0');
    EXPECT_EQ(city.transport->send(city.url(City::kTrading), request).value().status, 401);
}

} // namespace
} // namespace haihe::scenario
