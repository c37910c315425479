// Who is drawn: by seed, leaves and freeze alone, evenly; and who takes a seat after.

#include "draw/conducted_draw.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <numeric>

namespace haihe::draw {

namespace {

kernel::Digest seed_number(std::size_t number) { return trust::sm3("seed " + std::to_string(number)); }

/// Sum of (observed - expected)^2, times 1000 over expected: chi squared in thousandths.
std::size_t chi_squared(std::vector<std::size_t> const& observed) {
    auto const sum = std::accumulate(observed.begin(), observed.end(), std::size_t{0});
    auto const expected = sum / observed.size();
    std::size_t squares = 0;
    for (auto const one : observed)
        squares +=
            (one > expected ? one - expected : expected - one) * (one > expected ? one - expected : expected - one);
    return squares * 1000 / expected;
}

} // namespace

RC_GTEST_PROP(Selection, is_a_function_that_fills_every_stratum, ()) {
    auto const count = *rc::gen::inRange<std::size_t>(1, 5);
    std::vector<Stratum> strata;
    std::vector<std::size_t> sizes;
    for (std::size_t s = 0; s < count; ++s) {
        auto const need = *rc::gen::inRange<std::int64_t>(1, 6), reserve = *rc::gen::inRange<std::int64_t>(0, 6);
        strata.push_back({"示例专业" + std::to_string(s), need, reserve});
        sizes.push_back(static_cast<std::size_t>(need + reserve) + *rc::gen::inRange<std::size_t>(0, 20));
    }
    auto const list = list_of(sizes, std::to_string(*rc::gen::arbitrary<std::uint32_t>()));
    auto const freeze = value_of(freeze_list(terms(strata), list));
    auto const leaves = leaves_of(list);
    auto const seed = seed_number(*rc::gen::arbitrary<std::uint32_t>());
    auto const selection = select(freeze, leaves, seed);
    RC_ASSERT(selection == select(freeze, leaves, seed));
    for (std::size_t s = 0; s < count; ++s) {
        auto order = selection[s].drawn;
        RC_ASSERT(order.size() == static_cast<std::size_t>(strata[s].need));
        RC_ASSERT(selection[s].reserves.size() == static_cast<std::size_t>(strata[s].reserve));
        order.insert(order.end(), selection[s].reserves.begin(), selection[s].reserves.end());
        std::set<std::int64_t> const chosen(order.begin(), order.end());
        RC_ASSERT(chosen.size() == order.size());
        auto const score = [&](std::int64_t j) { return score_of(seed, j, leaves[static_cast<std::size_t>(j)]); };
        for (std::size_t k = 1; k < order.size(); ++k) RC_ASSERT(score(order[k - 1]) < score(order[k]));
        for (std::size_t j = 0; j < leaves.size(); ++j) {
            auto const position = static_cast<std::int64_t>(j);
            bool const here = leaves[j].stratum == static_cast<std::int64_t>(s);
            RC_ASSERT(here || !chosen.contains(position));
            RC_ASSERT(!here || chosen.contains(position) || score(position) > score(order.back()));
        }
    }
}

TEST(Selection, is_even_over_many_seeds) {
    // 24 positions of which 3 are drawn, 4000 fixed seeds: 500 times each. 23 degrees of freedom: chi squared is below
    // 49.7 in 999 of 1000 fair draws; these seeds are always the same.
    auto const list = list_of({24}, "even");
    auto const freeze = value_of(freeze_list(terms({{"示例专业", 3, 3}}), list));
    auto const leaves = leaves_of(list);
    std::vector<std::size_t> drawn(24), first(24), reserve(24);
    for (std::size_t number = 0; number < 4000; ++number) {
        auto const selection = select(freeze, leaves, seed_number(number));
        for (auto const j : selection[0].drawn) ++drawn[static_cast<std::size_t>(j)];
        for (auto const j : selection[0].reserves) ++reserve[static_cast<std::size_t>(j)];
        ++first[static_cast<std::size_t>(selection[0].drawn[0])];
    }
    for (auto const& counts : {drawn, first, reserve}) EXPECT_LT(chi_squared(counts), 49'700U);
}

TEST(Selection, every_pair_is_drawn_about_as_often) {
    auto const list = list_of({8}, "pairs");
    auto const freeze = value_of(freeze_list(terms({{"示例专业", 2, 0}}), list));
    auto const leaves = leaves_of(list);
    std::map<std::set<std::int64_t>, std::size_t> pairs;
    for (std::size_t number = 0; number < 5600; ++number) {
        auto const drawn = select(freeze, leaves, seed_number(number))[0].drawn;
        ++pairs[{drawn.begin(), drawn.end()}];
    }
    std::vector<std::size_t> counts;
    for (auto const& [pair, count] : pairs) counts.push_back(count);
    ASSERT_EQ(counts.size(), 28U);
    EXPECT_LT(chi_squared(counts), 55'500U); // 27 degrees of freedom
}

TEST(Seed, depends_on_every_value_and_on_the_freeze) {
    std::vector const values{trust::sm3("1"), trust::sm3("2"), trust::sm3("3")};
    auto const freeze = trust::sm3("freeze");
    std::set<kernel::Digest> seeds{seed_of(freeze, values), seed_of(trust::sm3("another"), values)};
    for (std::size_t p = 0; p < 3; ++p) {
        auto other = values;
        other[p].bytes[31] ^= 1;
        seeds.insert(seed_of(freeze, other));
    }
    seeds.insert(seed_of(freeze, {values[1], values[0], values[2]}));
    EXPECT_EQ(seeds.size(), 6U);
}

TEST(Replacement, takes_reserves_in_order_until_there_is_none) {
    Seating seating({{{7, 3}, {5, 9}}, {{12}, {}}});
    EXPECT_EQ(seating.replace(3).value(), 5);
    EXPECT_EQ(seating.replace(5).value(), 9) << "who was called up declines too";
    EXPECT_EQ(seating.replace(7).value(), std::nullopt);
    EXPECT_EQ(seating.replace(12).value(), std::nullopt) << "another stratum's reserves are not touched";
    EXPECT_EQ(seating.members(), (std::vector<std::vector<std::int64_t>>{{9}, {}}));
    EXPECT_EQ(seating.called(), (std::vector<std::int64_t>{3, 5, 7, 9, 12}));
    EXPECT_EQ(rule_of(seating.replace(3)), "replaced_expert_has_a_seat") << "gone already";
    EXPECT_EQ(rule_of(seating.replace(100)), "replaced_expert_has_a_seat");
}

RC_GTEST_PROP(Replacement, never_brings_in_anybody_but_reserves, ()) {
    auto const need = *rc::gen::inRange<std::int64_t>(1, 6), reserve = *rc::gen::inRange<std::int64_t>(0, 6);
    StratumSelection selection;
    for (std::int64_t k = 0; k < need + reserve; ++k)
        (k < need ? selection.drawn : selection.reserves).push_back(10 * k);
    Seating seating({selection});
    for (std::int64_t k = 0; k < need + reserve && !seating.members()[0].empty(); ++k) {
        auto const members = seating.members()[0];
        auto const in = seating.replace(*rc::gen::elementOf(members)).value();
        RC_ASSERT(in.has_value() == (k < reserve));
        if (in) RC_ASSERT(*in == selection.reserves[static_cast<std::size_t>(k)]);
    }
    RC_ASSERT(seating.members()[0].empty());
}

} // namespace haihe::draw
