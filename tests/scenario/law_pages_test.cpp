// The book of the law over HTTP: the same on every platform, and where a refusal by law leads to.

#include "scenario/tender_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

TEST(LawPages, AreTheSameOnEveryPlatform) {
    City city;
    auto const hub = city.get(City::kHub, "/law");
    ASSERT_EQ(hub.status, 200);
    EXPECT_NE(hub.body.find("bid_preparation_is_at_least_20_days"), std::string::npos);
    for (auto const* const path : {"/law", "/law/bid_preparation_is_at_least_20_days"}) {
        auto const there = city.get(City::kHub, path);
        EXPECT_EQ(there.status, 200) << path;
        EXPECT_EQ(city.get(City::kTrading, path).body, there.body) << path;
        EXPECT_EQ(city.get(City::kSupervision, path).body, there.body) << path;
    }
}

TEST(LawPages, SayWhereARuleStandsAndWhereItIsWired) {
    City city;
    auto const page = city.get(City::kTrading, "/law/bid_preparation_is_at_least_20_days");
    EXPECT_EQ(text_at(page, "/rule"), "bid_preparation_is_at_least_20_days");
    EXPECT_EQ(text_at(page, "/editions/0/article"), "第二十四条");
    EXPECT_EQ(text_at(page, "/editions/0/inForceFrom"), "2000-01-01");
    EXPECT_EQ(text_at(page, "/editions/0/textsFrom/1"), "2017-12-28");
    EXPECT_EQ(text_at(page, "/enforcedIn/0"), "src/trading/tender/publish_tender.cpp");
    EXPECT_EQ(text_at(page, "/detectedIn/0"), "src/supervision/watch/assessment.cpp");
    EXPECT_NE(page.body.find("a millisecond less"), std::string::npos);
}

TEST(LawPages, AreFoundUnderTheNameOfARefusalToo) {
    City city;
    auto const page = city.get(City::kTrading, "/law/price_below_cost");
    EXPECT_EQ(text_at(page, "/rule"), "price_is_not_below_cost");
    auto const nothing = city.get(City::kTrading, "/law/no_such_rule");
    EXPECT_EQ(nothing.status, 404);
    EXPECT_EQ(text_at(nothing, "/rule"), "rule_is_in_the_book");
}

TEST(LawPages, AnswerWhyATenderWasRefused) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    ASSERT_EQ(walk.draft(tender, 19).status, 200);
    ASSERT_EQ(walk.review(tender).status, 200);
    auto const refused = walk.publish(tender, nullptr, "en");
    ASSERT_EQ(refused.status, 422);
    auto const why = city.get(City::kTrading, text_at(refused, "/help"));
    EXPECT_EQ(why.status, 200);
    EXPECT_EQ(text_at(why, "/rule"), text_at(refused, "/rule"));
    EXPECT_EQ(text_at(why, "/editions/0/article"), text_at(refused, "/citation/article"));
}

} // namespace
} // namespace haihe::scenario
