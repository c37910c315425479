// A department stops a tender on a trading platform, and lets it go on.

#include "scenario/tender_walk.hpp"

#include "exchange/messages/supervision.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

TEST(Order, SuspendsAndResumesTheTenderOnItsPlatform) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    auto const issued = walk.order(tender, "suspend");
    ASSERT_EQ(issued.status, 201) << issued.body;
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "suspended");
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=suspension&q=" + tender), "/total"), 1);
    auto const orders = city.ask(walk.supervisor, City::kSupervision, "GET", "/orders");
    EXPECT_TRUE(boost::json::parse(orders.body).at_pointer("/items/0/executed").as_bool()) << orders.body;

    ASSERT_EQ(walk.order(tender, "resume").status, 201);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "published");
}

TEST(Order, ReachesThePlatformDirectlyWhenTheHubIsDown) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    city.transport->cut.insert("hub.example");
    ASSERT_EQ(walk.order(tender, "suspend").status, 201);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "suspended");
    city.transport->cut.clear();
    city.run();
    auto const orders = city.ask(walk.supervisor, City::kSupervision, "GET", "/orders");
    EXPECT_EQ(boost::json::parse(orders.body).at_pointer("/items").as_array().size(), 1U);
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "suspended") << "executed once";
}

TEST(Order, GoesDirectlyAlthoughAnEarlierOneHasBeenAcknowledgedSinceItWasIssued) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    city.transport->cut.insert("hub.example");
    ASSERT_EQ(walk.order(tender, "suspend").status, 201);
    city.node(City::kSupervision).deliver_directly();
    ASSERT_EQ(walk.order(tender, "resume").status, 201);
    city.node(City::kTrading).deliver_directly(); // that the first was executed
    city.node(City::kSupervision).deliver_directly();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "published");
}

TEST(Order, OfASupervisorOfWhomItsPlatformHasNotHeardYetWaitsForTheNews) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    walk.supervisor = city.hire("示例新监督人员", city.department, {"supervisor"});
    while (city.node(City::kSupervision).read_hub_feed(0)) {}
    ASSERT_EQ(walk.order(tender, "suspend").status, 201);
    city.node(City::kSupervision).deliver_directly();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "published") << "not judged yet";
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "suspended");
    auto const orders = city.ask(walk.supervisor, City::kSupervision, "GET", "/orders");
    EXPECT_TRUE(boost::json::parse(orders.body).at_pointer("/items/0/executed").as_bool()) << orders.body;
}

TEST(Order, HoldsAnUnpublishedTender) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    ASSERT_EQ(walk.draft(tender).status, 200);
    ASSERT_EQ(walk.review(tender).status, 200);
    city.run();
    ASSERT_EQ(walk.order(tender, "suspend").status, 201);
    city.run();
    EXPECT_EQ(text_at(walk.publish(tender), "/rule"), "tender_is_not_held");
    ASSERT_EQ(walk.order(tender, "resume").status, 201);
    city.run();
    EXPECT_EQ(walk.publish(tender).status, 200);
}

TEST(Order, OnlyTheDepartmentWithJurisdictionIssuesOne) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    auto const text = json::write(exchange::Order{"n", "d", City::kSupervision, 1, City::kTrading, tender, "suspend",
                                                  "示例", "示例", city.clock.now()});
    auto const body = [&](Person const& who, std::string const& label) {
        return boost::json::serialize(boost::json::object{
            {"order", text},
            {"signature", boost::json::parse(json::write(trust::sign(who.key, who.certificate, label, text)))}});
    };
    auto const& handler = walk.staff.handler;
    EXPECT_EQ(city.ask(handler, City::kSupervision, "POST", "/orders", body(handler, "haihe/order/1")).status, 403);
    auto const other_label =
        city.ask(walk.supervisor, City::kSupervision, "POST", "/orders", body(walk.supervisor, "haihe/announcement/1"));
    EXPECT_GE(other_label.status, 400);
    auto const other_signer =
        city.ask(walk.supervisor, City::kSupervision, "POST", "/orders", body(handler, "haihe/order/1"));
    EXPECT_GE(other_signer.status, 400);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/tenders/" + tender), "/state"), "published");
}

} // namespace
} // namespace haihe::scenario
