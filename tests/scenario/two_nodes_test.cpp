// Two nodes of one trading platform on one PostgreSQL, behind a balancer.

#include "edge/config/calendar_file.hpp"
#include "ledger/audit.hpp"
#include "scenario/evaluation_walk.hpp"
#include "scenario/on_server.hpp"
#include "source_directory.hpp"
#include "trading/trading_platform.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

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

/// A second node of the city's trading platform; every other client is sent there.
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
    node::Node& first() { return city_.node(City::kTrading); }
    node::Node& second() { return *second_; }
    [[nodiscard]] ledger::Book book() const {
        return node::Node::book_of("trading", [this](node::Plan& plan, std::function<node::Desk&()> const& of) {
            trading::mount(plan, of, practice_, storage_);
        });
    }

private:
    City& city_;
    law::Practice const practice_{edge::config::read_calendar(source_directory() / "data/working-days.json").value()};
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

/// Whoever is here is served by either node, whichever served the request before.
struct OneMemory : testing::Test {
    static edge::http::Request request(std::string const& method, std::string const& target, std::string body = "") {
        edge::http::Request made;
        made.method = method;
        made.target = target;
        made.body = std::move(body);
        made.peer = "127.0.0.1";
        return made;
    }
    edge::http::Request signed_by(Person const& person, edge::http::Request made) {
        made.received_at = city.clock.now();
        access::sign_request(made, both.first().desk().settings.authority, person.key, person.certificate,
                             city.clock.now());
        return made;
    }
    /// The challenge is given by one node and answered to the other.
    std::string sign_in(Person const& person, node::Node& asked, node::Node& answered) {
        auto const challenge =
            text_at(asked.handle(request("POST", "/sign-in/challenge",
                                         R"({"certificate":)" + json::write(person.certificate.to_pem()) + "}")),
                    "/challenge");
        auto const answer = R"({"challenge":)" + json::write(challenge) + R"(,"signature":)" +
                            json::write(trust::sign(person.key, person.certificate, "haihe/sign-in/1", challenge)) +
                            "}";
        auto const begun = answered.handle(request("POST", "/sign-in", answer));
        EXPECT_EQ(begun.status, 200) << begun.body;
        EXPECT_EQ(text_at(asked.handle(request("POST", "/sign-in", answer)), "/rule"), "challenge_is_known") << "once";
        return text_at(begun, "/session");
    }
    static edge::http::Request in_session(std::string const& id, edge::http::Request made) {
        made.headers["authorization"] = "Session " + id;
        return made;
    }

    OnServer const server;
    City city;
    Balanced both{city};
    Person handler = city.hire("示例经办人", City::kTenderee, {"handler"});
};

TEST_F(OneMemory, WhoSignsInAtOneNodeActsAtTheOtherAndSignsOutOfBoth) {
    city.run();
    auto& first = both.first();
    auto& second = both.second();
    auto const id = sign_in(handler, first, second);
    for (auto* node : {&first, &second})
        EXPECT_EQ(text_at(node->handle(in_session(id, request("GET", "/session"))), "/entity"), City::kTenderee);
    auto act = in_session(id, request("POST", "/projects",
                                      R"({"investmentCode":"2026-120112-48-01-000100","name":"示例河道整治工程",)"
                                      R"("approval":"示例批〔2026〕1号","investment":5000000000,"fundSource":"budget",)"
                                      R"("fundsSettled":true,"industry":"N76","region":"120112"})"));
    act.received_at = city.clock.now();
    auto const done = first.handle(act);
    EXPECT_EQ(done.status, 201) << done.body;
    EXPECT_EQ(first.handle(in_session(id, request("POST", "/sign-out"))).status, 200);
    EXPECT_EQ(text_at(second.handle(in_session(id, request("GET", "/session"))), "/rule"), "session_is_known");
    EXPECT_EQ(text_at(second.handle(in_session(id, request("POST", "/sign-out"))), "/rule"), "session_is_known");
}

TEST_F(OneMemory, ASignedRequestIsTakenOnceByBothTogether) {
    city.run();
    auto const asked = signed_by(handler, request("GET", "/session"));
    EXPECT_EQ(both.first().handle(asked).status, 200);
    EXPECT_EQ(text_at(both.second().handle(asked), "/rule"), "request_is_not_replayed");
    EXPECT_EQ(text_at(both.first().handle(asked), "/rule"), "request_is_not_replayed");
}

TEST_F(OneMemory, AnUploadGoesOnAtTheOtherNode) {
    constexpr char const* kBidder = "91350100M000200Y4T";
    city.register_entity(kBidder, "天津市示例投标有限公司", {"bidder"});
    auto const bidder = city.hire("示例投标员", kBidder, {"handler"});
    city.run();
    auto const tus = [&](node::Node& node, std::string const& method, std::string const& target,
                         edge::http::Headers const& headers, std::string const& body = "") {
        auto made = request(method, target);
        made.headers = headers;
        made.headers["tus-resumable"] = "1.0.0";
        made = signed_by(bidder, std::move(made));
        made.body = body;
        return node.handle(std::move(made));
    };
    std::string const content(300'000, 'x');
    auto const created = tus(both.first(), "POST", "/uploads", {{"upload-length", std::to_string(content.size())}});
    ASSERT_EQ(created.status, 201) << created.body;
    auto const target = created.headers.at("location");
    std::size_t offset = 0;
    for (auto* node : {&both.first(), &both.second(), &both.first()}) {
        auto const part = content.substr(offset, 100'000);
        auto const taken =
            tus(*node, "PATCH", target,
                {{"content-type", "application/offset+octet-stream"}, {"upload-offset", std::to_string(offset)}}, part);
        EXPECT_EQ(taken.status, 204) << taken.body;
        offset += part.size();
        EXPECT_EQ(tus(both.second(), "HEAD", target, {}).headers.at("upload-offset"), std::to_string(offset));
    }
    EXPECT_EQ(tus(both.second(), "DELETE", target, {}).status, 204);
    EXPECT_EQ(tus(both.first(), "HEAD", target, {}).status, 404);
}

} // namespace
} // namespace haihe::scenario
