// A lot with opened bids on real nodes that a browser can visit: hub, trading and supervision on free ports of this
// machine, serving the pages. Says who takes part, with their keys, in one line of JSON; then does what each line of
// its input asks for and answers with one line. What the pages are there for, the pages do.
//
// form · seats · begin · review N… · score N… · opinion N agrees|dissents|refuses · clock INSTANT

#include "edge/http/server.hpp"
#include "scenario/evaluation_walk.hpp"
#include "scenario/revoking_authority.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <atomic>
#include <iostream>
#include <map>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;
using Words = std::vector<std::string>;

/// The lines between the nodes, in turn with what the input asks for.
class Lines {
public:
    explicit Lines(City& city)
        : thread_([this, &city] {
              while (!ended_) {
                  {
                      std::lock_guard const lock(mutex);
                      city.run();
                  }
                  std::this_thread::sleep_for(std::chrono::milliseconds(50));
              }
          }) {}
    ~Lines() {
        ended_ = true;
        thread_.join();
    }
    Lines(Lines const&) = delete;
    Lines& operator=(Lines const&) = delete;

    std::mutex mutex;

private:
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

std::unique_ptr<edge::http::Server> served(City& city, std::string const& code) {
    auto& node = city.node(code);
    edge::http::ServerOptions options;
    options.io_threads = 1;
    options.handler_threads = 4;
    options.temporary_directory = city.storage(code).documents->incoming();
    options.take_ticket = [&node](kernel::Instant at) { return node.desk().ledger.take_ticket(at); };
    auto server = std::make_unique<edge::http::Server>(node.router(), city.clock, options);
    node.on_commit([one = server.get()](std::int64_t at) { one->notify(static_cast<std::uint64_t>(at)); });
    server->start();
    return server;
}

bj::object told(Person const& person) {
    return {{"pem", person.certificate.to_pem()},
            {"keyPem", person.key.to_pem()},
            {"certificate", person.certificate.digest().to_string()}};
}

bj::object cast_of(EvaluationWalk& walk, Person const& outsider) {
    bj::array members, bidders;
    for (auto const& one : walk.members) members.emplace_back(told(one));
    for (auto const& one : walk.bidding.bidders) {
        auto bidder = told(one.signer);
        bidder["code"] = one.code;
        bidder["name"] = one.name;
        bidders.emplace_back(std::move(bidder));
    }
    return {{"tender", walk.bidding.tender},
            {"lot", walk.bidding.lot},
            {"host", told(walk.bidding.walk.staff.signer)},
            {"members", std::move(members)},
            {"reserve", told(walk.reserve)},
            {"bidders", std::move(bidders)},
            {"outsider", told(outsider)}};
}

void require(edge::http::Response const& answer) {
    if (answer.status != 200) throw std::runtime_error(answer.body);
}

class Acts {
public:
    Acts(City& city, EvaluationWalk& walk) : city_(city), walk_(walk) {}

    void act(Words const& words) {
        auto const& what = words.at(0);
        if (what == "form") require(walk_.form());
        if (what == "seats") walk_.take_seats();
        if (what == "begin") require(walk_.post(walk_.members[0], "", "{}"));
        for (std::size_t i = 1; i < words.size() && (what == "review" || what == "score"); ++i) {
            auto const& member = walk_.members.at(std::stoul(words[i]));
            require(what == "review" ? walk_.review(member) : walk_.score(member, walk_.bids, points));
        }
        if (what == "opinion")
            require(walk_.give_opinion(walk_.members.at(std::stoul(words.at(1))), words.at(2),
                                       words.at(2) == "dissents" ? "示例：第二名的度汛方案更好。" : ""));
        if (what == "clock") city_.clock.set(kernel::Instant::parse(words.at(1)).value(), 0);
    }

private:
    static void points(trading::ScoreSheet& sheet) {
        constexpr std::array kPoints{"25", "20", "21.5"};
        for (std::size_t i = 0; i < sheet.bids.size(); ++i)
            sheet.bids[i].points[0].points = kernel::Decimal::parse(kPoints.at(i % kPoints.size())).value();
    }

    City& city_;
    EvaluationWalk& walk_;
};

void play(std::string const& web) {
    City city("localhost"); // which a browser trusts without TLS
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    city.register_entity(credit_code(990), "示例旁观有限公司", {"bidder"});
    auto const outsider = city.hire("示例旁观", credit_code(990), {"signer"});
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const revoked = city.authority.issue(outsider.key, "示例已吊销者", "");
    authority.revoke(revoked);
    city.configure_keys(City::kTrading, {{city.platform_key(City::kTrading), city.certificate_of(City::kTrading)},
                                         city.issue("示例平台 新密钥", "")});
    city.run();
    city.web = web;
    std::map<std::string, std::unique_ptr<edge::http::Server>> servers;
    auto cast = cast_of(walk, outsider);
    cast["hubOperator"] = told(city.hub_operator);
    cast["tradingOperator"] = told(city.trading_operator);
    cast["revoked"] = revoked.to_pem();
    for (auto const& [role, code] : std::map<std::string, char const*>{
             {"hub", City::kHub}, {"trading", City::kTrading}, {"supervision", City::kSupervision}}) {
        city.restart(code, false);
        servers[role] = served(city, code);
        cast[role] = "http://127.0.0.1:" + std::to_string(servers[role]->port());
    }
    std::cout << bj::serialize(cast) << std::endl;
    {
        Lines lines(city);
        Acts acts(city, walk);
        for (std::string line; std::getline(std::cin, line);) {
            std::istringstream words(line);
            bj::object answer;
            try {
                std::lock_guard const lock(lines.mutex);
                acts.act({std::istream_iterator<std::string>(words), {}});
                city.run();
                answer["done"] = line;
            } catch (std::exception const& fault) {
                answer["failed"] = fault.what();
            }
            std::cout << bj::serialize(answer) << std::endl;
        }
    }
    for (auto& [role, server] : servers) server->stop();
}

} // namespace
} // namespace haihe::scenario

int main(int count, char** words) {
    testing::InitGoogleTest(&count, words); // what the walks expect is said on the error stream
    haihe::scenario::play(count > 1 ? words[1] : "web/dist");
    return 0;
}
