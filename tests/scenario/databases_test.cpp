// A tender from its registration to the contract on PostgreSQL: every ledger is whole, and what its views hold is what
// the entries make of them in SQLite.

#include "ledger/audit.hpp"
#include "ledger/read_ahead.hpp"
#include "node/read_received.hpp"
#include "scenario/award_walk.hpp"
#include "scenario/on_server.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace haihe::scenario {
namespace {

constexpr std::array kAll{City::kHub, City::kTrading, City::kOther, City::kSupervision};

TEST(Databases, HoldTheSameAfterAWholeTender) {
    OnServer const server;
    AwardWalk walk;
    auto& city = walk.city;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.lot + "/contract"), "/state"), "concluded");
    for (auto const* code : kAll) {
        auto const book = city.book_of(code);
        auto const report = ledger::audit(city.database(code), &book);
        EXPECT_TRUE(report.faults.empty()) << code << ": " << report.faults.front();
        EXPECT_GT(report.entries, 0) << code;
        EXPECT_EQ(ledger::rebuild_views(city.database(code), book, node::read_received), report.entries) << code;
        auto const rebuilt = ledger::audit(city.database(code), &book);
        EXPECT_TRUE(rebuilt.faults.empty()) << code << ": " << rebuilt.faults.front();
    }
    for (auto const* code : kAll) city.restart(code);
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.lot + "/contract"), "/state"), "concluded");
}

TEST(Databases, HaveTheSameTablesForEveryRole) {
    std::map<std::string, std::map<std::string, std::string>> schemas;
    auto const schema_of = [](City& city, std::string const& code) {
        return edge::sql::Connection(city.database(code), edge::sql::Mode::read_only).schema();
    };
    {
        City in_files;
        for (auto const* code : kAll) schemas[code] = schema_of(in_files, code);
    }
    OnServer const server;
    City on_server;
    for (auto const* code : kAll) {
        EXPECT_GT(schemas[code].size(), 20U) << code;
        EXPECT_EQ(schema_of(on_server, code), schemas[code]) << code;
    }
}

} // namespace
} // namespace haihe::scenario
