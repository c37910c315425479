#include "hub/expert/eligible.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {
namespace {

PooledExpert pooled(std::string number, std::vector<std::string> specialties = {"甲"}) {
    return {{std::move(number), "c", std::move(specialties), {"120000"}, {}, {}, "active"}, {"示例", "own"}};
}

std::string chosen(std::vector<PooledExpert> const& pool, WantedExperts const& wanted) {
    std::string text;
    for (auto const& one : eligible(pool, wanted))
        text += one.expert.facts.number + ":" + std::to_string(one.stratum) + " ";
    return text;
}

WantedExperts const kWanted{{"甲", "乙"}, "120112", {"bidder", "tenderee"}};

TEST(Eligible, leaves_out_who_cannot_or_may_not_judge) {
    auto const only = [](auto change) {
        auto one = pooled("A");
        change(one);
        return chosen({one}, kWanted);
    };
    EXPECT_EQ(only([](auto&) {}), "A:0 ");
    EXPECT_EQ(only([](auto& e) { e.facts.state = "suspended"; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.state = "removed"; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.specialties = {"丙"}; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.districts = {"110000"}; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.districts = {"120113"}; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.districts = {"110000", "120112"}; }), "A:0 ");
    EXPECT_EQ(only([](auto& e) { e.person.employer = "tenderee"; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.ties = {"x", "bidder"}; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.relatives = {"bidder"}; }), "");
    EXPECT_EQ(only([](auto& e) { e.facts.relatives = {"x"}; }), "A:0 ");
}

TEST(Eligible, gives_each_expert_one_place_and_fills_the_scarce_first) {
    EXPECT_EQ(chosen({pooled("C"), pooled("B", {"甲", "乙"}), pooled("A", {"乙", "甲"}), pooled("D", {"乙"})}, kWanted),
              "A:1 B:0 C:0 D:1 ");
    EXPECT_EQ(chosen({pooled("B", {"甲", "乙"}), pooled("A")}, kWanted), "A:0 B:1 ");
}

} // namespace
} // namespace haihe::hub
