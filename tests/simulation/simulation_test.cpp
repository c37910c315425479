// Hundreds of storms. HAIHE_SEED tells one by hand, and HAIHE_SEEDS as many from there on (./run simulate).

#include "simulation/promises.hpp"

#include "edge/log/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <memory>
#include <optional>

namespace haihe::simulation {
namespace {

constexpr std::int64_t kAllHarm = std::numeric_limits<std::int64_t>::max();
constexpr std::uint64_t kShards = 8;
constexpr std::uint64_t kSeedsOfAShard = 25;

struct Outcome {
    std::vector<std::string> faults;
    std::string story;
    std::int64_t harms = 0;
};

Town& town() {
    static auto const kept = std::make_unique<Town>();
    return *kept;
}

Outcome outcome_of(std::uint64_t seed, std::int64_t harms_granted) {
    auto const complaints = [] {
        return testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count();
    };
    auto const before = complaints();
    town().rewind(seed);
    Storm storm(town(), seed, harms_granted);
    People people(storm);
    Outcome outcome;
    try {
        storm.run();
        outcome.faults = broken_promises(storm, people);
    } catch (std::exception const& fault) {
        outcome.faults.emplace_back(fault.what());
    }
    if (complaints() != before) outcome.faults.emplace_back("somebody was not answered as expected, see above");
    outcome.story = storm.story.told();
    outcome.harms = storm.story.harms();
    return outcome;
}

/// With as little harm as still breaks it.
Outcome shortest(std::uint64_t seed, Outcome found) {
    std::int64_t least = -1;
    auto most = found.harms;
    while (most - least > 1) {
        auto const between = least + (most - least) / 2;
        auto tried = outcome_of(seed, between);
        if (tried.faults.empty()) {
            least = between;
        } else {
            most = between;
            found = std::move(tried);
        }
    }
    return found;
}

void expect_fair_end(std::uint64_t seed, bool tell) {
    auto outcome = outcome_of(seed, kAllHarm);
    if (outcome.faults.empty()) {
        if (tell) std::cout << "seed " << seed << ":\n" << outcome.story;
        return;
    }
    outcome = shortest(seed, std::move(outcome));
    std::string faults;
    for (auto const& one : outcome.faults) faults += "  " + one + '\n';
    ADD_FAILURE() << "seed " << seed << " with " << outcome.harms << " harms (./run simulate " << seed << "):\n"
                  << outcome.story << faults;
}

std::optional<std::uint64_t> number(char const* name) {
    auto const* const text = std::getenv(name);
    return text ? std::optional(std::strtoull(text, nullptr, 10)) : std::nullopt;
}

class Seeds : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Seeds, KeepEveryPromise) {
    edge::log::set_level(edge::log::Level::silent);
    for (auto seed = GetParam() * kSeedsOfAShard; seed < (GetParam() + 1) * kSeedsOfAShard; ++seed)
        expect_fair_end(seed, false);
}

TEST(Seed, IsTheSameStoryEachTime) {
    edge::log::set_level(edge::log::Level::silent);
    for (std::uint64_t const seed : {7, 44})
        EXPECT_EQ(outcome_of(seed, kAllHarm).story, outcome_of(seed, kAllHarm).story);
}

INSTANTIATE_TEST_SUITE_P(Simulation, Seeds, testing::Range(std::uint64_t{0}, kShards));

TEST(ByHand, OneSeedOrMore) {
    auto const first = number("HAIHE_SEED");
    if (!first) GTEST_SKIP() << "HAIHE_SEED is not set";
    edge::log::set_level(edge::log::Level::silent);
    auto const many = number("HAIHE_SEEDS").value_or(1);
    for (auto seed = *first; seed < *first + many; ++seed) expect_fair_end(seed, many == 1);
}

} // namespace
} // namespace haihe::simulation
