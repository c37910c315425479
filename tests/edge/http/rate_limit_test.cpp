#include "edge/http/rate_limit.hpp"

#include "edge/http/running_server.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

namespace haihe::edge::http {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

RateLimit::Time const kMorning{std::chrono::hours(9)};

} // namespace

TEST(RateLimit, grants_a_burst_and_then_as_many_as_come_back) {
    RateLimit limit(2, 3, {});
    for (int left = 2; left >= 0; --left) {
        auto const allowance = limit.take("192.0.2.1", kMorning);
        EXPECT_TRUE(allowance.granted);
        EXPECT_EQ(allowance.remaining, left);
    }
    auto const refused = limit.take("192.0.2.1", kMorning);
    EXPECT_FALSE(refused.granted);
    EXPECT_EQ(refused.seconds_until, 1);
    EXPECT_FALSE(limit.take("192.0.2.1", kMorning + milliseconds(499)).granted);
    EXPECT_TRUE(limit.take("192.0.2.1", kMorning + milliseconds(500)).granted);
    EXPECT_FALSE(limit.take("192.0.2.1", kMorning + milliseconds(500)).granted);
    EXPECT_EQ(limit.take("192.0.2.1", kMorning + std::chrono::hours(1)).remaining, 2) << "it never holds more";
}

TEST(RateLimit, keeps_clients_apart) {
    RateLimit limit(1, 1, {"127.0.0.1"});
    EXPECT_TRUE(limit.take("192.0.2.1", kMorning).granted);
    EXPECT_FALSE(limit.take("192.0.2.1", kMorning).granted);
    EXPECT_FALSE(limit.take("::ffff:192.0.2.1", kMorning).granted) << "the same address";
    EXPECT_TRUE(limit.take("192.0.2.2", kMorning).granted);
    EXPECT_TRUE(limit.take("2001:db8:0:1::1", kMorning).granted);
    EXPECT_FALSE(limit.take("2001:db8:0:1::2", kMorning).granted) << "the same /64";
    EXPECT_TRUE(limit.take("2001:db8:0:2::1", kMorning).granted);
    EXPECT_FALSE(limit.counts("127.0.0.1"));
    EXPECT_FALSE(limit.counts("::ffff:127.0.0.1")) << "the same address";
    EXPECT_TRUE(limit.counts("127.0.0.2"));
}

TEST(RateLimit, shares_one_bucket_among_those_who_are_too_many_to_remember) {
    RateLimit limit(1, 2, {});
    std::size_t refused = 0;
    for (std::size_t i = 0; i < 2 * RateLimit::kClientsMax; ++i)
        refused += limit.take("10." + std::to_string(i >> 16) + "." + std::to_string((i >> 8) & 255) + "." +
                                  std::to_string(i & 255),
                              kMorning)
                           .granted
                       ? 0
                       : 1;
    EXPECT_GT(refused, RateLimit::kClientsMax / 2);
    EXPECT_TRUE(limit.take("192.0.2.1", kMorning + seconds(2)).granted) << "who has rested is forgotten";
}

RC_GTEST_PROP(RateLimit, never_grants_more_than_the_burst_and_the_time_allow, ()) {
    auto const per_second = *rc::gen::inRange(1, 20), burst = *rc::gen::inRange(1, 20);
    RateLimit limit(per_second, burst, {});
    auto now = kMorning;
    int granted = 0;
    for (int i = 0; i < 200; ++i) {
        now += milliseconds(*rc::gen::inRange(0, 200));
        granted += limit.take("192.0.2.1", now).granted ? 1 : 0;
    }
    auto const most = burst + std::chrono::duration<double>(now - kMorning).count() * per_second;
    RC_ASSERT(granted <= most + 1e-6);
}

TEST(RateLimitedServer, answers_429_with_what_is_left_and_when_to_come_back) {
    ServerOptions options;
    options.requests_per_second_max = 1;
    options.requests_burst_max = 2;
    options.unlimited_addresses.clear();
    RunningServer server(
        [](Router& router) { router.add("GET", "/a", [](Request const&) { return Response::json("{}"); }); }, options);
    RawClient client(server.port());
    auto const ask = [&] {
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        return client.read_answer();
    };
    auto const first = ask();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.headers.at("ratelimit-policy"), "\"default\";q=2;w=2");
    EXPECT_EQ(first.headers.at("ratelimit"), "\"default\";r=1;t=1");
    auto refused = ask();
    for (int i = 0; i < 1000 && refused.status == 200; ++i) refused = ask(); // one may come back while this runs
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.headers.at("retry-after"), "1");
    EXPECT_NE(refused.body.find("requests_are_not_too_many"), std::string::npos);
}

} // namespace haihe::edge::http
