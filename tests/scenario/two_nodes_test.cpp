// Two nodes of one trading platform on one PostgreSQL, behind a balancer that keeps each client at one of them.

#include "edge/config/calendar_file.hpp"
#include "ledger/audit.hpp"
#include "scenario/evaluation_walk.hpp"
#include "scenario/on_server.hpp"
#include "trading/trading_platform.hpp"

#include <gtest/gtest.h>

#include <map>

namespace haihe::scenario {
namespace {

/// Who signed the request; empty: nobody did.
std::string signer_of(edge::http::Request const& request) {
    auto const input = std::string(request.header("signature-input"));
    auto const begin = input.find("keyid=");
    return begin == std::string::npos ? "" : input.substr(begin, input.find(';', begin) - begin);
}

/// A second node of the city's trading platform; every other client is sent there. An upload lives at one node.
class Balanced {
public:
    explicit Balanced(City& city) : city_(city) {
        auto& first = city.node(City::kTrading);
        auto const& desk = first.desk();
        auto const mount = [this](node::Plan& plan, std::function<node::Desk&()> const& of) {
            trading::mount(plan, of, practice_, storage_);
        };
        second_ = std::make_unique<node::Node>(desk.settings, city.platform_key(City::kTrading),
                                               desk.ledger.certificate(), city.clock, city.transport, mount);
        auto& place = city.transport->nodes.at(desk.settings.authority);
        city.transport->on_the_way = [this, &place, &first](edge::http::Request& request) {
            auto const client = clients_.try_emplace(signer_of(request), clients_.size()).first->second;
            place = client % 2 == 0 ? &first : second_.get();
        };
    }
    ~Balanced() { city_.transport->on_the_way = {}; }
    Balanced(Balanced const&) = delete;
    Balanced& operator=(Balanced const&) = delete;

    /// What the second does by itself, once.
    void turn() {
        second_->keep_time();
        second_->send_to_hub();
        second_->read_hub_feed(0);
        second_->deliver_directly();
    }
    node::Node& second() { return *second_; }
    [[nodiscard]] ledger::Book book() const {
        return node::Node::book_of("trading", [this](node::Plan& plan, std::function<node::Desk&()> const& of) {
            trading::mount(plan, of, practice_, storage_);
        });
    }

private:
    City& city_;
    law::Practice const practice_{
        edge::config::read_calendar(std::filesystem::path(HAIHE_SOURCE_DIR) / "data/working-days.json").value()};
    mutable trading::Storage storage_{city_.node(City::kTrading).desk().settings.files};
    std::unique_ptr<node::Node> second_;
    std::map<std::string, std::size_t> clients_; ///< numbered as they came
};

TEST(TwoNodesScenario, ALotIsTenderedOpenedAndJudgedByBoth) {
    OnServer const server;
    City city;
    Balanced both(city);
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    both.turn();
    city.run();
    walk.begin();
    walk.evaluate({"20", "25", "30"});
    both.turn();
    city.run();
    EXPECT_EQ(text_at(walk.get(walk.bidding.walk.staff.signer), "/state"), "reported");
    auto& first = city.node(City::kTrading).desk().ledger;
    auto& second = both.second().desk().ledger;
    EXPECT_EQ(first.size(), second.size());
    EXPECT_EQ(first.head().head.root, second.head().head.root);
    auto const book = both.book();
    auto const report = ledger::audit(city.database(City::kTrading), &book);
    EXPECT_TRUE(report.faults.empty()) << report.faults.front();
    EXPECT_EQ(report.entries, first.size());
}

} // namespace
} // namespace haihe::scenario
