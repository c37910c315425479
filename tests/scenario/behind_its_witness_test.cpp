// An older copy of a platform's database takes the place of the one that the hub has witnessed: a backup that was put
// back, or a standby that had not followed and was promoted. Nothing more is signed on it.

#include "scenario/aside.hpp"
#include "scenario/on_server.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace haihe::scenario {
namespace {

enum class Kept { in_a_file, on_a_server };

struct Story {
    explicit Story(Kept kept) {
        if (kept == Kept::on_a_server) server.emplace();
        city.emplace();
        handler.emplace(city->hire("示例经办人", City::kTenderee, {"handler"}));
        city->run();
    }
    edge::http::Response register_project(int number) {
        return city->ask(*handler, City::kTrading, "POST", "/projects",
                         R"({"investmentCode":"2026-120112-48-01-00010)" + std::to_string(number) +
                             R"(","name":"示例河道整治工程","approval":"示例批〔2026〕1号","investment":5000000000,)"
                             R"("fundSource":"budget","fundsSettled":true,"industry":"N76","region":"120112"})");
    }
    void write(int from, int to) {
        for (int i = from; i < to; ++i) EXPECT_EQ(register_project(i).status, 201);
    }
    void expect_that_nothing_is_signed() {
        auto const health = city->get(City::kTrading, "/health");
        EXPECT_EQ(health.status, 503);
        EXPECT_EQ(text_at(health, "/state"), "behind_its_witness");
        auto const refused = register_project(9);
        EXPECT_EQ(refused.status, 503);
        EXPECT_EQ(text_at(refused, "/rule"), "ledger_is_not_behind_its_witnesses");
    }

    std::optional<OnServer> server;
    std::optional<City> city;
    std::optional<Person> handler;
};

/// The node dies, starts on the older copy, and writes before it has heard of its hub.
void expect_that_a_started_node_learns_it(Kept kept) {
    Story story(kept);
    auto& city = *story.city;
    Aside before(city);
    story.write(0, 2);
    city.run(); // the hub cosigns
    city.close(City::kTrading);
    before.put_back();
    city.reopen(City::kTrading);
    story.write(2, 6); // longer now than what was lost
    city.node(City::kTrading).send_to_hub();
    story.expect_that_nothing_is_signed();
}

} // namespace

TEST(BehindItsWitness, AStartedNodeLearnsItHoweverMuchItWrote) {
    expect_that_a_started_node_learns_it(Kept::in_a_file);
    expect_that_a_started_node_learns_it(Kept::on_a_server);
}

TEST(BehindItsWitness, ARunningNodeLearnsItFromTheHub) {
    Story story(Kept::on_a_server);
    auto& city = *story.city;
    Aside before(city);
    story.write(0, 2);
    city.run();
    before.put_back();
    city.node(City::kTrading).send_to_hub();
    story.expect_that_nothing_is_signed();
}

TEST(BehindItsWitness, ARunningNodeKnowsItselfWhatItSigned) {
    Story story(Kept::on_a_server);
    auto& city = *story.city;
    Aside before(city);
    story.write(0, 2); // the hub has not seen them
    before.put_back();
    auto const refused = story.register_project(2);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(text_at(refused, "/rule"), "ledger_holds_what_it_signed");
}

} // namespace haihe::scenario
