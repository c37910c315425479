// The platform fails before a deadline: its operator certifies it, the tenderee moves the deadline, nobody loses a bid.

#include "scenario/bidding_walk.hpp"

#include "exchange/messages/tender.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

bj::value signature(Person const& person, std::string const& label, std::string const& text) {
    return bj::parse(json::write(trust::sign(person.key, person.certificate, label, text)));
}

edge::http::Response certify(City& city, Person const& who, exchange::PlatformFailure const& failure) {
    auto const text = json::write(failure);
    return city.ask(
        who, City::kTrading, "POST", "/failures",
        bj::serialize(bj::object{{"failure", text}, {"signature", signature(who, "haihe/platform-failure/1", text)}}));
}

edge::http::Response move(City& city, Person const& who, exchange::DeadlineChange const& change) {
    auto const text = json::write(change);
    return city.ask(
        who, City::kTrading, "POST", "/tenders/" + change.tender + "/deadline-changes",
        bj::serialize(bj::object{{"change", text}, {"signature", signature(who, "haihe/deadline-change/1", text)}}));
}

class MovedDeadline : public testing::Test {
protected:
    City city;
    BiddingWalk walk{city, 3};
    kernel::Instant deadline = kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")).value();
    Person const& signer = walk.walk.staff.signer;

    exchange::PlatformFailure failure(std::int64_t minutes = 90) const {
        return {City::kTrading, 1, deadline - kernel::minutes(minutes + 10), deadline - kernel::minutes(10),
                "示例：存储故障，无法接收投标文件。"};
    }
    exchange::DeadlineChange change(kernel::Duration by) const {
        return {walk.tender, 1, "platform_failure", 1, deadline, deadline + by, "示例：平台故障期间无法递交。"};
    }
};

TEST_F(MovedDeadline, GivesBackWhatAFailureTook) {
    auto const early = walk.submit(walk.bidders[0], 9'800'000);
    auto const ready =
        walk.seal(walk.bidders[1], 9'810'000); // shut out, and sealed under the documents before the change
    city.clock.set({deadline.milliseconds - kernel::minutes(5).milliseconds}, 0);
    EXPECT_EQ(text_at(move(city, signer, change(kernel::hours(2))), "/rule"), "failure_is_certified");
    EXPECT_EQ(certify(city, signer, failure()).status, 403);
    ASSERT_EQ(certify(city, city.trading_operator, failure()).status, 201);
    EXPECT_EQ(integer_at(city.get(City::kTrading, "/failures"), "/next"), 2);
    EXPECT_EQ(move(city, walk.bidders[0].signer, change(kernel::hours(2))).status, 403);
    EXPECT_EQ(text_at(move(city, signer, change(kernel::minutes(89))), "/rule"), "extension_makes_up_for_the_failure");
    auto const moved = move(city, signer, change(kernel::hours(2)));
    ASSERT_EQ(moved.status, 201) << moved.body;
    city.run();

    auto const now = deadline + kernel::hours(2);
    EXPECT_EQ(text_at(walk.hall(), "/bidDeadline"), now.to_string());
    auto const notices = city.get(City::kHub, "/notices?kind=deadline_change&q=" + walk.tender);
    EXPECT_EQ(integer_at(notices, "/total"), 1) << notices.body;
    auto const supervised = city.ask(walk.walk.supervisor, City::kSupervision, "GET", "/tenders/" + walk.tender);
    EXPECT_EQ(text_at(supervised, "/timeTable/bidDeadline"), now.to_string());

    city.clock.set(deadline, 0); // the old deadline closes nothing
    city.run();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "open");
    EXPECT_EQ(walk.hand_in(walk.bidders[1], ready, walk.upload(walk.bidders[1], ready.ciphertext)).status, 201);
    walk.submit(walk.bidders[2], 9'820'000);
    city.clock.set(now, 0);
    city.run();
    ASSERT_EQ(text_at(walk.hall(), "/state"), "listed");
    auto const hall = bj::parse(walk.hall(signer).body);
    ASSERT_EQ(hall.at("bids").as_array().size(), 3U);
    for (auto const& bid : hall.at("bids").as_array()) EXPECT_FALSE(bid.at("underOldDocuments").as_bool());
}

TEST_F(MovedDeadline, IsNeverMovedAfterwards) {
    city.clock.set(deadline, 0);
    ASSERT_EQ(certify(city, city.trading_operator, failure()).status, 201);
    EXPECT_EQ(text_at(move(city, signer, change(kernel::hours(2))), "/rule"), "deadline_has_not_passed");
}

TEST_F(MovedDeadline, ABidUnderAnEarlierContentIsStillToldSo) {
    auto const stale = walk.seal(walk.bidders[0], 9'800'000);
    ASSERT_EQ(walk.walk.clarify(walk.tender, 1).status, 201);
    city.clock.set({deadline.milliseconds - kernel::minutes(5).milliseconds}, 0);
    ASSERT_EQ(certify(city, city.trading_operator, failure()).status, 201);
    ASSERT_EQ(move(city, signer, change(kernel::hours(2))).status, 201);
    city.run();
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[0], stale, walk.upload(walk.bidders[0], stale.ciphertext)), "/rule"),
              "bid_is_under_the_documents_in_force");
}

} // namespace
} // namespace haihe::scenario
