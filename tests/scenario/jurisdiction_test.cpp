// Who supervises what, told by the supervision platform and believed by the hub: a host does not choose who watches its
// draw.

#include "exchange/messages/jurisdiction.hpp"
#include "scenario/bidding_walk.hpp"
#include "scenario/draw_walk.hpp"
#include "scenario/evaluation_walk.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

constexpr char const* kRoads = "111200000000000047";

struct Stage {
    City city;
    ExpertWalk pool{city};
    Walk walk{city};
    DrawWalk draw{walk, published()};

    Stage() {
        city.register_entity(kRoads, "市交通运输委(示例)", {"department"});
        for (int i = 0; i < 5; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"水利工程"});
        for (int i = 5; i < 8; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"工程造价"});
        city.run();
    }
    std::string published() {
        auto terms = lowest_price_terms();
        terms.committee.namedBecause.reset();
        walk.evaluation = json::write(terms);
        return walk.published();
    }
    edge::http::Response ask(std::string const& department) {
        return draw.request([&](hub::DrawRequest& request) { request.department = department; });
    }
    std::string rule(edge::http::Response const& answer) { return answer.status < 400 ? "" : text_at(answer, "/rule"); }
    /// The supervision platform starts anew with another configuration.
    void configure(std::vector<supervision::Department> departments) {
        city.departments = std::move(departments);
        city.restart(City::kSupervision);
        city.run();
    }
    boost::json::array tables() {
        return boost::json::parse(city.get(City::kHub, "/jurisdictions").body).at("items").as_array();
    }
};

TEST(Jurisdiction, AHostCannotNameADepartmentThatHasNoBusinessWithTheTender) {
    Stage stage;
    auto const refused = stage.ask(kRoads);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "department_supervises_the_tender");
    EXPECT_EQ(text_at(refused, "/path"), "/request/department");
    EXPECT_EQ(text_at(refused, "/citation/article"), "第四条");
    EXPECT_EQ(text_at(refused, "/facts/0/value"), stage.city.department) << "who does is said";
    ASSERT_EQ(stage.ask(stage.city.department).status, 201);
    auto const table = text_at(stage.draw.page(stage.walk.staff.signer), "/jurisdiction");
    EXPECT_EQ(table, std::string(City::kSupervision) + "-1-0");
    EXPECT_EQ(stage.tables().at(0).at("id").as_string(), table);
}

TEST(Jurisdiction, IsPublishedOnceHoweverOftenThePlatformStarts) {
    Stage stage;
    auto const size = [&](char const* code) { return stage.city.node(code).desk().ledger.size(); };
    auto const before = size(City::kSupervision);
    stage.city.restart(City::kSupervision);
    stage.city.run();
    EXPECT_EQ(size(City::kSupervision), before);
    EXPECT_EQ(stage.tables().size(), 1U);
    EXPECT_EQ(stage.tables().at(0).at("table").at("departments").as_array().size(), 1U);
}

TEST(Jurisdiction, ATableThatChangesCountsForTheRequestsThatFollow) {
    Stage stage;
    ASSERT_EQ(stage.ask(stage.city.department).status, 201);
    auto departments = stage.city.departments;
    departments[0].industries = {"D46"};
    departments.push_back({kRoads, "市交通运输委(示例)", {"N76"}, {"120000"}, {}});
    stage.configure(std::move(departments));
    EXPECT_EQ(stage.tables().size(), 1U) << "the last one of the platform";
    EXPECT_EQ(stage.rule(stage.ask(stage.city.department)), "department_supervises_the_tender");
    EXPECT_EQ(stage.rule(stage.ask(kRoads)), "seats_are_drawn_once") << "competent now; the first draw has the seats";
    EXPECT_EQ(stage.draw.list().status, 200) << "what was asked for under the table before goes on";
    auto const proof = stage.city.get(City::kHub, "/jurisdictions/" + std::string(City::kSupervision) + "-1-0/proof");
    EXPECT_EQ(proof.status, 200) << "and the table that it rests on can still be proved";
    EXPECT_EQ(stage.city.get(City::kHub, "/jurisdictions/" + std::string(City::kTrading) + "-1-0/proof").status, 404)
        << "of tables only";
}

TEST(Jurisdiction, WithoutATableNobodyIsTrusted) {
    Stage stage;
    stage.city.register_platform(City::kSupervision, "suspended");
    auto const refused = stage.ask(stage.city.department);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(text_at(refused, "/rule"), "jurisdiction_is_published");
    EXPECT_TRUE(stage.tables().empty());
    stage.city.register_platform(City::kSupervision);
    EXPECT_EQ(stage.ask(stage.city.department).status, 201);
    stage.configure({});
    EXPECT_EQ(stage.rule(stage.ask(stage.city.department)), "department_supervises_the_tender")
        << "a platform that takes everything back";
}

TEST(Jurisdiction, IsTakenFromASupervisionPlatformOnlyAndOfItselfOnly) {
    constexpr char const* kCode = "A1200000009";
    City city;
    auto const self = city.issue("示例外来平台", "");
    std::vector<std::string> log;
    trust::merkle::Frontier tree;
    auto const told = [&](char const* role, std::string const& platform) {
        exchange::PlatformRegistered const registered{
            kCode, "示例外来平台", role, "http://stranger.example", self.certificate.to_pem(), "connected"};
        EXPECT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(registered)).status, 201);
        auto const sequence = static_cast<std::int64_t>(log.size());
        exchange::Message message{
            kCode, 1, sequence, exchange::JurisdictionPublished::kType, 1, platform, city.clock.now(), {}, {}, {}};
        message.payload.canonical = json::write(
            exchange::JurisdictionPublished{platform, {{kRoads, "示例", {"N76"}, {"120000"}}}, city.clock.now()});
        log.push_back(json::write(message));
        tree.append(trust::merkle::leaf(log.back()));
        exchange::Batch batch{kCode, 1, sequence, {log.back()}, {}, {}, {}, {}};
        batch.outboxHead = trust::sign_head(
            self.key, trust::kOutboxHeadLabel,
            {kCode, 1, sequence + 1, tree.root(), city.clock.now(), self.certificate.digest().to_string()});
        auto const answer = city.ask(self, City::kHub, "POST", "/exchange/batches", json::write(batch));
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto const verdict = boost::json::parse(answer.body).at_pointer("/verdicts/0");
        return verdict.at("accepted").as_bool() ? std::string()
                                                : std::string(verdict.at_pointer("/faults/0/rule").as_string());
    };
    EXPECT_EQ(told("trading", kCode), "message_comes_from_its_role");
    EXPECT_EQ(told("supervision", City::kSupervision), "jurisdiction_is_of_its_platform");
    EXPECT_EQ(told("supervision", kCode), "");
    auto const tables = boost::json::parse(city.get(City::kHub, "/jurisdictions").body).at("items").as_array();
    EXPECT_EQ(tables.size(), 2U) << "each platform's own";
}

} // namespace
} // namespace haihe::scenario
