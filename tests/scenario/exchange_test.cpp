// What the hub makes of batches: right ones, wrong ones, repeated ones, and of platforms that lie.

#include "scenario/stranger.hpp"
#include "scenario/tender_walk.hpp"

#include "edge/log/log.hpp"
#include "exchange/messages/tender.hpp"
#include "ledger/audit.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

std::int64_t ledger_size(City& city) { return city.node(City::kHub).desk().ledger.size(); }

TEST(Batch, IsTakenOnceHoweverOftenItIsSent) {
    City city;
    Stranger stranger(city);
    stranger.project();
    auto const first = stranger.send(stranger.batch(0));
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(integer_at(first, "/next"), 1);
    EXPECT_TRUE(boost::json::parse(first.body).at_pointer("/verdicts/0/accepted").as_bool()) << first.body;
    auto const size = ledger_size(city);
    auto const again = stranger.send(stranger.batch(0));
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(ledger_size(city), size);
    EXPECT_EQ(boost::json::parse(again.body).at("verdicts"), boost::json::parse(first.body).at("verdicts"));
}

TEST(Batch, AGapIsRefusedWithTheSequenceThatIsExpected) {
    City city;
    Stranger stranger(city);
    stranger.project();
    stranger.project("示例项目二");
    auto const size = ledger_size(city);
    auto const refused = stranger.send(stranger.batch(1));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(text_at(refused, "/rule"), "batch_follows_the_last");
    EXPECT_EQ(text_at(refused, "/facts/0/value"), "0");
    EXPECT_EQ(ledger_size(city), size);
}

TEST(Batch, AnotherMessageAtAKnownPlaceIsEquivocationAndBothAreKept) {
    City city;
    Stranger stranger(city);
    stranger.project();
    ASSERT_EQ(stranger.send(stranger.batch(0)).status, 200);
    stranger.log.clear();
    stranger.project("另一个说法");
    auto const refused = stranger.send(stranger.batch(0));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(text_at(refused, "/rule"), "outbox_never_changes");
    auto const last = city.node(City::kHub).desk().ledger.entry(ledger_size(city) - 1);
    EXPECT_EQ(last.where.type, "equivocation.found");
    EXPECT_NE(last.what.find("另一个说法"), std::string::npos);
}

TEST(Batch, NothingIsConsumedWhenHeadOrSenderAreWrong) {
    City city;
    Stranger stranger(city);
    stranger.project();
    auto const size = ledger_size(city);
    auto const rule_for = [&](auto change) {
        auto batch = stranger.batch(0);
        change(batch);
        return text_at(stranger.send(batch), "/rule");
    };
    EXPECT_EQ(rule_for([](auto& batch) { batch.outboxHead.head.root.bytes[0] ^= 1; }),
              "outbox_head_is_signed_by_its_platform");
    EXPECT_EQ(
        rule_for([](auto& batch) { batch.messages[0].replace(batch.messages[0].find("示例项目"), 12, "偷换项目"); }),
        "outbox_root_matches");
    EXPECT_EQ(rule_for([](auto& batch) { batch.origin = City::kTrading; }), "batch_is_of_its_sender");
    EXPECT_EQ(rule_for([](auto& batch) { batch.epoch = 2; }), "epoch_is_known");
    EXPECT_EQ(rule_for([](auto& batch) { batch.messages.push_back(batch.messages[0]); }), "batch_ends_at_its_head");
    EXPECT_EQ(rule_for([](auto& batch) { batch.messages.assign(501, batch.messages[0]); }), "batch_is_within_limits");
    auto const unknown = city.issue("示例无名平台", "");
    auto const body = json::write(stranger.batch(0));
    EXPECT_EQ(city.ask(unknown, City::kHub, "POST", "/exchange/batches", body).status, 401);
    EXPECT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/exchange/batches", body).status, 403);
    EXPECT_EQ(city.ask(stranger.self, City::kHub, "POST", "/exchange/batches", body.substr(0, body.size() / 2)).status,
              400);
    EXPECT_EQ(ledger_size(city), size);
    EXPECT_EQ(stranger.send(stranger.batch(0)).status, 200) << "and the right one still is taken";
}

TEST(Batch, EveryMessageIsConsumedWithAVerdictTheWrongOnesToo) {
    City city;
    Stranger stranger(city);
    stranger.project();
    stranger.message("weather.report", "{}", "x");
    stranger.message(exchange::ProjectRegistered::kType, R"({"code":7})", "x");
    stranger.log.push_back("no message at all");
    stranger.message(
        exchange::TenderSuspended::kType,
        json::write(exchange::TenderSuspended{std::string(kStranger) + "000001001", "law", "示例", city.clock.now()}),
        std::string(kStranger) + "000001001"); // of a tender that nobody has told of
    auto const answer = stranger.send(stranger.batch(0));
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const verdicts = boost::json::parse(answer.body).at("verdicts").as_array();
    ASSERT_EQ(verdicts.size(), 5U);
    EXPECT_TRUE(verdicts[0].at("accepted").as_bool());
    for (std::size_t i = 1; i < 5; ++i) {
        EXPECT_FALSE(verdicts[i].at("accepted").as_bool()) << i;
        EXPECT_FALSE(verdicts[i].at("faults").as_array().empty()) << i;
    }
    EXPECT_EQ(boost::json::parse(stranger.send(stranger.batch(0)).body).at("verdicts").as_array(), verdicts);
}

TEST(Batch, ASuspendedPlatformIsRefused) {
    City city;
    Stranger stranger(city);
    stranger.project();
    auto platform = city.get(City::kHub, std::string("/platforms/") + kStranger).body;
    platform.replace(platform.find("connected"), 9, "suspended");
    ASSERT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/platforms", platform).status, 201);
    auto const refused = stranger.send(stranger.batch(0));
    EXPECT_EQ(text_at(refused, "/rule"), "platform_is_connected");
}

TEST(Feed, CarriesWhatTheReaderMaySeeAndNothingElse) {
    City city;
    Walk walk(city);
    walk.published();
    Stranger stranger(city);
    auto const page = city.ask(stranger.self, City::kHub, "GET", "/exchange/feed?after=-1&limit=1000");
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_EQ(page.body.find("announcement.published"), std::string::npos) << "another platform's tender";
    EXPECT_NE(page.body.find("trust-list.published"), std::string::npos);
    for (auto const* wrong : {"after=x", "limit=0", "limit=1001", "wait=31"})
        EXPECT_EQ(city.ask(stranger.self, City::kHub, "GET", std::string("/exchange/feed?") + wrong).status, 400)
            << wrong;
}

TEST(Feed, IsTheSameHoweverItIsCutIntoPages) {
    City city;
    Walk walk(city);
    walk.published();
    Stranger stranger(city);
    auto const read_all = [&](int limit) {
        std::vector<std::string> messages;
        for (std::int64_t after = -1;;) {
            auto const page =
                city.ask(stranger.self, City::kHub, "GET",
                         "/exchange/feed?after=" + std::to_string(after) + "&limit=" + std::to_string(limit));
            auto const items = boost::json::parse(page.body).at("items").as_array();
            if (items.empty()) return messages;
            for (auto const& item : items) messages.emplace_back(item.at("message").as_string());
            after = integer_at(page, "/through");
        }
    };
    auto const whole = read_all(1000);
    EXPECT_GT(whole.size(), 8U);
    EXPECT_EQ(read_all(1), whole);
    EXPECT_EQ(read_all(3), whole);
}

TEST(Delivery, BringsWhatTheHubWithholdsAndIsTakenOnce) {
    City city;
    Walk walk(city);
    city.transport->cut.insert("hub.example");
    auto const tender = walk.register_tender();
    city.run();
    auto const only_direct = city.get(City::kSupervision, "/tenders/" + tender);
    ASSERT_EQ(only_direct.status, 200) << only_direct.body;
    EXPECT_FALSE(boost::json::parse(only_direct.body).at_pointer("/routes/hub").as_bool());
    auto const missed = [&] {
        auto const alerts = city.get(City::kSupervision, "/alerts").body;
        return alerts.find("messages_come_by_both_routes") != std::string::npos;
    };
    auto const told_at = city.clock.now();
    city.clock.set(told_at + kernel::Duration{59'999}, 0);
    EXPECT_FALSE(missed()) << "in the first minute the other route has its time";
    city.clock.set(told_at + kernel::minutes(1), 0);
    EXPECT_TRUE(missed());
    city.transport->cut.clear();
    city.run();
    auto const both = city.get(City::kSupervision, "/tenders/" + tender);
    EXPECT_TRUE(boost::json::parse(both.body).at_pointer("/routes/hub").as_bool()) << both.body;
    city.clock.set(told_at + kernel::hours(1), 0);
    EXPECT_FALSE(missed());
}

/// Supervision hears of a platform from the hub alone: here the hub keeps one from it.
class Withheld {
public:
    Withheld(City& city, std::string platform) : city_(city) {
        city.transport->weather = [&city, platform = std::move(platform)](std::string const& authority,
                                                                          edge::http::Request const& request) {
            auto answer = city.transport->arrive(authority, request);
            if (!answer || !request.target.starts_with("/exchange/feed")) return answer;
            auto page = json::read<exchange::FeedPage>(answer->body).value();
            std::erase_if(page.items, [&](exchange::Item const& item) {
                return item.message.find(exchange::PlatformRegistered::kType) != std::string::npos &&
                       item.message.find(platform) != std::string::npos;
            });
            answer->body = json::write(page);
            return answer;
        };
        edge::log::set_sink([this](std::string_view line) { log += line; });
    }
    ~Withheld() {
        edge::log::set_sink({});
        city_.transport->weather = {};
    }
    Withheld(Withheld const&) = delete;
    Withheld& operator=(Withheld const&) = delete;

    std::string log;

private:
    City& city_;
};

TEST(Delivery, IsTakenOfEveryCertifiedPlatformAndOfNoOther) {
    City city;
    Stranger stranger(city);
    stranger.project();
    auto const deliver = [&] {
        auto const batch = stranger.batch(0);
        auto const answer =
            city.ask(stranger.self, City::kSupervision, "POST", "/exchange/deliveries",
                     json::write(exchange::Delivery{{{0, batch.messages.front(), batch.outboxHead, {}}}}));
        if (answer.status != 200) return text_at(answer, "/rule");
        auto const receipt = json::read<exchange::DeliveryReceipt>(answer.body).value();
        return receipt.verdicts.at(0).accepted ? std::string() : receipt.verdicts.at(0).faults.at(0).rule;
    };
    auto const state = [&](char const* to) {
        auto platform = json::read<exchange::PlatformRegistered>(
                            city.get(City::kHub, std::string("/platforms/") + kStranger).body, json::Unknown::ignore)
                            .value();
        platform.state = to;
        EXPECT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(platform)).status, 201);
        city.run();
    };
    {
        Withheld const withheld(city, kStranger);
        ASSERT_EQ(stranger.send(stranger.batch(0)).status, 200);
        city.run();
        EXPECT_NE(withheld.log.find("origin_is_a_connected_platform"), std::string::npos) << withheld.log;
        EXPECT_EQ(deliver(), "certificate_is_bound") << "nor directly";
    }
    state("suspended");
    EXPECT_EQ(deliver(), "platform_is_connected");
    state("connected");
    EXPECT_EQ(deliver(), "");
}

TEST(Delivery, OfWhatNamesAnotherOriginIsJudgedAtOnce) {
    City city;
    Stranger stranger(city);
    city.run();
    auto const right = stranger.project();
    auto const deliver = [&](std::string const& from, std::string const& to) {
        auto text = right;
        if (auto const at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
        stranger.log = {text, stranger.project("示例项目二")};
        stranger.log[1].replace(stranger.log[1].find(R"("sequence":)") + 11, 1, "1");
        auto const batch = stranger.batch(0);
        auto const leaf = [&](std::size_t i) { return trust::merkle::leaf(stranger.log[i]); };
        auto const answer =
            city.ask(stranger.self, City::kSupervision, "POST", "/exchange/deliveries",
                     json::write(exchange::Delivery{{{0, stranger.log[0], batch.outboxHead, {leaf(1)}},
                                                     {1, stranger.log[1], batch.outboxHead, {leaf(0)}}}}));
        if (answer.status != 200) return std::vector{text_at(answer, "/rule")};
        auto const receipt = json::read<exchange::DeliveryReceipt>(answer.body).value();
        std::vector<std::string> rules;
        rules.reserve(receipt.verdicts.size());
        for (auto const& one : receipt.verdicts) rules.push_back(one.accepted ? "" : one.faults.at(0).rule);
        return rules;
    };
    auto const origin = R"("origin":")" + std::string(kStranger);
    std::string const no = "outbox_head_is_of_the_origin";
    EXPECT_EQ(deliver(origin, R"("origin":"A1200000123)"), (std::vector<std::string>{no, ""})) << "of nobody";
    EXPECT_EQ(deliver(origin, R"("origin":")" + std::string(City::kOther)), (std::vector<std::string>{no, ""}));
    EXPECT_EQ(deliver(origin, R"("origin":")" + std::string(City::kHub)), (std::vector<std::string>{no, ""}));
    EXPECT_EQ(deliver(R"("epoch":1)", R"("epoch":7)"), (std::vector<std::string>{no, ""}));
    EXPECT_EQ(deliver("", ""), (std::vector<std::string>{"project_is_registered_once", ""})) << "its place was free";
}

TEST(Delivery, AForgedMessageIsNotTaken) {
    City city;
    Walk walk(city);
    city.transport->on_the_way = [](edge::http::Request& request) {
        // Somebody between the platforms changes a name; the signature of the request goes with it.
        if (request.target != "/exchange/deliveries") return;
        auto const at = request.body.find("示例河道");
        if (at != std::string::npos) request.body.replace(at, 12, "偷换河道");
    };
    auto const tender = walk.register_tender();
    city.transport->cut.insert("hub.example");
    city.run();
    EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 404);
}

TEST(Witness, HeadsAreCosignedBothWays) {
    City city;
    Walk walk(city);
    walk.published();
    for (auto const* code : {City::kTrading, City::kSupervision}) {
        auto const head = city.get(code, "/ledger/head");
        EXPECT_EQ(text_at(head, "/cosignatures/0/witness"), City::kHub) << code;
    }
    EXPECT_FALSE(boost::json::parse(city.get(City::kHub, "/ledger/head").body).at("cosignatures").as_array().empty());
}

TEST(Witness, EveryLedgerPassesItsAudit) {
    City city;
    Walk walk(city);
    walk.published();
    for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
        auto const report = ledger::audit(city.database(code));
        EXPECT_TRUE(report.faults.empty()) << code << ": " << report.faults.front();
        EXPECT_GT(report.entries, 0) << code;
    }
}

} // namespace
} // namespace haihe::scenario
