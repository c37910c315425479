// The custodian's own tool against a platform that lies, and what custodians and bidders see of their own.

#include "scenario/bidding_walk.hpp"

#include "bidder/release_key.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

/// Between the custodian and its platform: changes what the platform answers.
class Liar final : public edge::http::Transport {
public:
    explicit Liar(InMemory& honest) : honest_(honest) {}
    kernel::Result<edge::http::Response> send(std::string const& url, edge::http::Request const& request) override {
        auto answer = honest_.send(url, request);
        if (answer && lie && request.target.ends_with(about)) {
            auto body = bj::parse(answer->body);
            lie(body);
            answer->body = bj::serialize(body);
        }
        return answer;
    }
    std::string about;
    std::function<void(bj::value&)> lie;

private:
    InMemory& honest_;
};

class CustodiansTool : public testing::Test {
protected:
    CustodiansTool() {
        for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
        walk.pass_deadline();
        city.run();
        walk.pass_window();
    }
    std::string release(std::size_t number = 2) {
        auto const& who = walk.custodians.at(number - 1);
        bidder::Platform platform(liar, city.url(City::kTrading), authority(), 1);
        bidder::Platform hub(*city.transport, city.url(City::kHub), "", 1);
        auto const released = bidder::release_shares(platform, hub, {who.key, who.certificate}, walk.lot, witnesses);
        return released ? "" : released.error().rule;
    }
    std::string authority() const {
        auto const url = city.url(City::kTrading);
        return url.substr(url.find("//") + 2);
    }
    void lies(std::string about, std::function<void(bj::value&)> lie) {
        liar.about = std::move(about);
        liar.lie = std::move(lie);
    }

    City city;
    BiddingWalk walk{city, 3};
    Liar liar{*city.transport};
    std::vector<trust::Certificate> witnesses{
        trust::Certificate::parse(city.get(City::kHub, "/proofs/certificate").body).value()};
};

TEST_F(CustodiansTool, ReleasesOnceAndTheOpeningGoesOn) {
    EXPECT_EQ(release(2), "");
    EXPECT_NE(release(2), "");
    auto const mine = city.ask(walk.custodians[1], City::kTrading, "GET", "/custody");
    ASSERT_EQ(mine.status, 200) << mine.body;
    EXPECT_EQ(text_at(mine, "/items/0/lot"), walk.lot);
    EXPECT_EQ(integer_at(mine, "/items/0/number"), 2);
    EXPECT_TRUE(bj::parse(mine.body).at_pointer("/items/0/released").as_bool());
    auto const waiting = city.ask(walk.custodians[2], City::kTrading, "GET", "/custody");
    EXPECT_FALSE(bj::parse(waiting.body).at_pointer("/items/0/released").as_bool());
    EXPECT_EQ(text_at(waiting, "/items/0/stage"), "listed");
    EXPECT_EQ(release(3), "");
    city.run();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "read");
}

TEST_F(CustodiansTool, TakesNoWordForTheDeadline) {
    lies("/documents", [](bj::value& documents) { documents.at("bidDeadline") = "2026-03-01T00:00:00.000Z"; });
    EXPECT_EQ(release(), "deadline_is_that_of_the_documents");
    lies("/documents", [&](bj::value& documents) { // an announcement of the platform's own making
        auto announcement = bj::parse(documents.at_pointer("/announcement/text").as_string());
        announcement.at("timeTable").at("bidDeadline") = "2026-03-01T00:00:00.000Z";
        documents.at("announcement").at("text") = bj::serialize(announcement);
    });
    EXPECT_EQ(release(), "documents_are_as_signed");
}

/// A platform that has itself signed an announcement and a list with an earlier deadline.
TEST_F(CustodiansTool, AsksTheHubWhatDeadlineWasPublished) {
    city.transport->on_the_way = {};
    Liar other(*city.transport);
    auto const& who = walk.custodians[1];
    bidder::Platform platform(*city.transport, city.url(City::kTrading), authority(), 1);
    bidder::Platform hub(other, city.url(City::kHub), "", 1);
    other.about = "/tenders/" + walk.tender;
    other.lie = [](bj::value& page) { page.at("timeTable").at("bidDeadline") = "2026-12-01T00:00:00.000Z"; };
    auto const released = bidder::release_shares(platform, hub, {who.key, who.certificate}, walk.lot, witnesses);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().rule, "deadline_is_the_published_one");
}

TEST_F(CustodiansTool, TakesNoListOfAnotherLot) {
    lies("/opening/bids", [](bj::value& listed) {
        auto list = bj::parse(listed.at("list").as_string());
        list.at("lotId") = std::string(list.at("lotId").as_string()).substr(0, 22) + "9";
        listed.at("list") = bj::serialize(list);
    });
    EXPECT_NE(release(), "");
}

TEST_F(CustodiansTool, WaitsForTheWitnessThatItKnows) {
    witnesses = {city.issue("示例旁人", City::kOther).certificate};
    EXPECT_EQ(release(), "witness_saw_the_list_after_the_deadline");
    witnesses.clear();
    EXPECT_EQ(release(), "witness_saw_the_list_after_the_deadline");
}

TEST_F(CustodiansTool, KnowsACosignatureOfAnotherHead) {
    lies("/opening/bids", [](bj::value& listed) {
        for (auto& one : listed.at("receipt").at("cosignatures").as_array()) one.at("head") = std::string(64, 'a');
    });
    EXPECT_EQ(release(), "witness_saw_the_list_after_the_deadline");
}

/// Clocks may differ by what the judge of clocks allows: the hub's first signature on the list is of before the
/// deadline.
TEST(CustodiansWitness, MayHaveAClockThatIsBehind) {
    City city;
    BiddingWalk walk(city, 3);
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    auto const deadline = kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")).value();
    auto const behind = std::make_shared<edge::VirtualClock>(deadline - kernel::Duration{300}, 0);
    city.clocks[City::kHub] = behind;
    city.restart(City::kHub);
    walk.pass_deadline();
    auto const url = city.url(City::kTrading);
    bidder::Platform platform(*city.transport, url, url.substr(url.find("//") + 2), 1);
    bidder::Platform hub(*city.transport, city.url(City::kHub), "", 1);
    auto const witness = trust::Certificate::parse(city.get(City::kHub, "/proofs/certificate").body).value();
    auto const& custodian = walk.custodians[1];
    auto const release = [&] {
        return bidder::release_shares(platform, hub, {custodian.key, custodian.certificate}, walk.lot, {witness});
    };
    auto const early = release();
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().rule, "witness_saw_the_list_after_the_deadline");
    EXPECT_EQ(walk.release(walk.bidders[0]).status, 200); // that head is never offered again
    behind->set(deadline + kernel::minutes(31), 0);
    walk.pass_window();
    auto const released = release();
    EXPECT_TRUE(released) << released.error().rule;
}

/// A P-256 certificate signs and does not decrypt: its bid is the custodians' to open.
TEST(BiddersTool, SaysThatABidWithoutAWrapForItsBidderIsForTheCustodians) {
    City city;
    BiddingWalk walk(city, 3);
    auto& bidder = walk.bidders[0];
    bidder.signer = city.hire("示例投标员", bidder.code, {"signer", "handler"});
    city.run();
    for (auto const& one : walk.bidders) walk.submit(one, 9'800'000);
    walk.pass_deadline();
    auto const url = city.url(City::kTrading);
    bidder::Platform platform(*city.transport, url, url.substr(url.find("//") + 2), 1);
    auto const released = bidder::release_own(platform, {bidder.signer.key, bidder.signer.certificate}, walk.lot);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().rule, "bid_is_wrapped_for_its_bidder");
    walk.pass_window();
    walk.release_as_custodian(2);
    walk.release_as_custodian(3);
    EXPECT_EQ(text_at(walk.hall(), "/state"), "read");
}

TEST(OwnBids, AreOfAllLotsAndNobodyElses) {
    City city;
    BiddingWalk walk(city, 2);
    auto const first = walk.submit(walk.bidders[0], 9'800'000);
    auto const own = city.ask(walk.bidders[0].signer, City::kTrading, "GET", "/bids");
    ASSERT_EQ(own.status, 200) << own.body;
    EXPECT_EQ(bj::parse(own.body).at("items").as_array().size(), 1U);
    EXPECT_EQ(text_at(own, "/items/0/bidId"), first.id);
    EXPECT_EQ(text_at(own, "/items/0/standing"), "in");
    EXPECT_TRUE(bj::parse(city.ask(walk.bidders[1].signer, City::kTrading, "GET", "/bids").body)
                    .at("items")
                    .as_array()
                    .empty());
    EXPECT_EQ(city.get(City::kTrading, "/bids").status, 401);
    EXPECT_EQ(city.ask(walk.walk.staff.signer, City::kTrading, "GET", "/bids").status, 403);
}

TEST(LiveHall, SaysNothingOfBidsBeforeTheDeadline) {
    City city;
    BiddingWalk walk(city, 3);
    auto const watching = city.get(City::kTrading, "/lots/" + walk.lot + "/opening/live");
    ASSERT_TRUE(watching.events);
    auto const first = (*watching.events)("");
    ASSERT_EQ(first.size(), 1U);
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    EXPECT_TRUE((*watching.events)(first[0].id).empty());
    walk.pass_deadline();
    EXPECT_EQ((*watching.events)(first[0].id).size(), 1U);
    EXPECT_EQ(city.get(City::kTrading, "/lots/00000000000000000000000/opening/live").status, 404);
}

TEST(BasePrice, IsPublishedAfterTheReadingAndBeforeTheRecord) {
    City city;
    auto const price = kernel::yuan(9'400'000);
    BiddingWalk walk(city, 3, "custodians_first", true, price);
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    auto const& host = walk.walk.staff.signer;
    auto const body = [](std::int64_t fen) {
        return R"({"price":)" + std::to_string(fen) + R"(,"salt":")" + BiddingWalk::base_price_salt().to_string() +
               R"("})";
    };
    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.post(host, "base-price", body(price.fen)), "/rule"), "bids_have_been_read");
    walk.release_as_custodian(1);
    walk.release_as_custodian(2);
    ASSERT_EQ(text_at(walk.hall(), "/state"), "read");
    EXPECT_TRUE(bj::parse(walk.hall().body).at("basePriceSealed").as_bool());
    EXPECT_EQ(text_at(walk.sign_record(), "/rule"), "base_price_is_published_at_the_opening");
    EXPECT_EQ(text_at(walk.post(host, "base-price", body(price.fen + 1)), "/rule"), "base_price_is_the_sealed_one");
    EXPECT_EQ(walk.post(walk.bidders[0].signer, "base-price", body(price.fen)).status, 403);
    EXPECT_EQ(walk.post(host, "base-price", body(price.fen)).status, 200);
    EXPECT_EQ(text_at(walk.post(host, "base-price", body(price.fen)), "/rule"), "base_price_is_published_once");
    EXPECT_EQ(integer_at(walk.hall(), "/basePrice/price"), price.fen);
    auto const recorded = walk.sign_record();
    ASSERT_EQ(recorded.status, 200) << recorded.body;
    EXPECT_EQ(integer_at(walk.hall(), "/record/basePrice/price"), price.fen);
    EXPECT_EQ(text_at(walk.hall(), "/recordedAt"), text_at(walk.hall(), "/now"));
}

} // namespace
} // namespace haihe::scenario
