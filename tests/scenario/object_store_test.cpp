// A platform whose bids lie in an object store, and what it does while that store is away.

#include "edge/log/log.hpp"
#include "edge/s3/s3_server.hpp"
#include "scenario/bidding_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

/// Of the trading platform's bids alone; taken anew, nothing has been copied yet.
void keep_bids_at(City& city, edge::s3::Address const& address) {
    auto const place = city.directory() / "objects";
    city.storage(City::kTrading).bids.reset();
    city.storage(City::kTrading).bids =
        std::make_unique<edge::s3::ObjectStore>(std::make_shared<edge::s3::Bucket>(address, edge::s3::kImpatient),
                                                std::make_shared<edge::s3::Copies>(place / "copies", 1 << 30),
                                                edge::s3::ObjectStore::Options{"bids", place, false});
    city.restart(City::kTrading);
}

TEST(BidsInAnObjectStore, AreNeitherTakenNorLostWhileItIsAway) {
    edge::s3::S3Server server;
    City city;
    auto const address = server.address();
    keep_bids_at(city, address);
    edge::s3::Bucket bucket(address, edge::s3::kImpatient);
    BiddingWalk walk(city, 3, "custodians_first");
    walk.submit(walk.bidders[0], 9'800'000);
    EXPECT_EQ(bucket.keys("bids/").size(), 1U);

    auto const second = walk.seal(walk.bidders[1], 9'700'000);
    edge::log::set_level(edge::log::Level::silent);
    server.stop();
    auto const upload = walk.upload(walk.bidders[1], second.ciphertext); // is taken all the same
    auto const entries = city.node(City::kTrading).desk().ledger.size();
    auto const refused = walk.hand_in(walk.bidders[1], second, upload);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(text_at(refused, "/rule"), "platform_reaches_its_storage");
    EXPECT_EQ(city.node(City::kTrading).desk().ledger.size(), entries);
    server.start();
    EXPECT_EQ(walk.hand_in(walk.bidders[1], second, upload).status, 201) << "the same upload, once more";
    auto const third = walk.seal(walk.bidders[2], 9'600'000);
    auto const prepared = walk.upload(walk.bidders[2], third.ciphertext);
    EXPECT_EQ(bucket.keys("bids/").size(), 3U) << "before it is handed in";
    server.stop();
    EXPECT_EQ(walk.hand_in(walk.bidders[2], third, prepared).status, 201) << "it has what it is handed already";
    server.start();

    keep_bids_at(city, address);
    walk.pass_deadline();
    server.stop();
    EXPECT_EQ(walk.release_as_custodian(1).status, 200);
    EXPECT_THROW(walk.release_as_custodian(3), edge::s3::StoreFault) << "by the clock, after it was answered";
    EXPECT_EQ(text_at(walk.hall(walk.bidders[0].signer), "/state"), "listed") << "no bid is given up";
    server.start();
    server.harm("wrong", "GET", "bids/", 2);
    EXPECT_THROW(city.run(), edge::s3::StoreFault);
    EXPECT_EQ(text_at(walk.hall(walk.bidders[0].signer), "/state"), "listed") << "nor read as another";
    city.run();
    edge::log::set_level(edge::log::Level::info);
    auto const hall = walk.hall(walk.bidders[0].signer);
    EXPECT_EQ(text_at(hall, "/state"), "read") << hall.body;
    for (auto const* bid : {"/bids/0/state", "/bids/1/state", "/bids/2/state"}) EXPECT_EQ(text_at(hall, bid), "opened");
}

} // namespace
} // namespace haihe::scenario
