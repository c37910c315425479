#include "demo/cast/person.hpp"

#include "trust/digest.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace haihe::demo {

namespace {

using edge::http::Request;
using edge::http::Response;

/// A platform that forgets sessions and goes away now and then.
struct Forgetful final : edge::http::Transport {
    int away = 0;             ///< answers 503 so many times
    int sessions = 0;         ///< given out
    bool knows_nobody = true; ///< of its sessions, at the first request
    std::string origin = "http://here", platform = "E1200000001";
    std::vector<Request> writes;

    kernel::Result<Response> send(std::string const& url, Request const& request) override {
        EXPECT_EQ(url, "http://here" + request.target);
        if (request.path == "/sign-in/challenge")
            return Response::json(R"({"challenge":"{\"origin\":\")" + origin + R"(\",\"platform\":\")" + platform +
                                  R"(\"}","nonce":"n"})");
        if (request.path == "/sign-in")
            return Response::json(R"({"expiresAt":"2026-03-02T01:00:00.000Z","session":"s)" +
                                  std::to_string(++sessions) + "\"}");
        writes.push_back(request);
        if (away-- > 0) return Response::json("{}", 503);
        if (std::exchange(knows_nobody, false))
            return Response::json(R"({"rule":"session_is_known","text":{"en":"gone","zh":"没了"}})", 401);
        return Response::json(R"({"receipt":{"index":4},"result":{"code":"P"}})", 201);
    }
};

struct AtWork {
    Forgetful platform;
    Visitor visitor{platform, {}};
    Receipts receipts;
    Person person = make();

    Person make() {
        auto const now = *kernel::Instant::parse("2026-03-02T01:00:00.000Z");
        CertificateAuthority const authority("示例", Algorithm::sm2, now);
        return {{"water/handler", "water", "示例", {"handler"}, Algorithm::sm2},
                authority.issue({"示例", "示例", ""}),
                visitor,
                receipts};
    }
};

Platform const kHere{"construction", "E1200000001", "http://here"};

} // namespace

TEST(Person, SignsInAgainAndRepeatsTheVeryRequest) {
    AtWork work;
    auto const result = work.person.write(kHere, "POST", "/projects", "{}");
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(*result, R"({"code":"P"})");
    EXPECT_EQ(work.platform.sessions, 2);
    ASSERT_EQ(work.platform.writes.size(), 2u);
    EXPECT_EQ(work.platform.writes[0].header("idempotency-key"), work.platform.writes[1].header("idempotency-key"));
    EXPECT_EQ(work.platform.writes[1].header("authorization"), "Session s2");
    ASSERT_EQ(work.receipts.all().size(), 1u);
    EXPECT_EQ(work.receipts.all()[0].receipt, R"({"index":4})");
}

TEST(Person, WaitsForAPlatformThatIsAway) {
    AtWork work;
    work.platform.away = 3;
    work.platform.knows_nobody = false;
    EXPECT_TRUE(work.person.write(kHere, "POST", "/projects", "{}").has_value());
    ASSERT_EQ(work.platform.writes.size(), 4u);
    for (auto const& write : work.platform.writes)
        EXPECT_EQ(write.header("idempotency-key"), work.platform.writes[0].header("idempotency-key"));
}

TEST(Person, TwoWritesHaveTwoKeys) {
    AtWork work;
    work.platform.knows_nobody = false;
    ASSERT_TRUE(work.person.write(kHere, "POST", "/projects", "{}").has_value());
    ASSERT_TRUE(work.person.write(kHere, "POST", "/projects", "{}").has_value());
    EXPECT_NE(work.platform.writes[0].header("idempotency-key"), work.platform.writes[1].header("idempotency-key"));
}

TEST(Person, SignsNoChallengeOfAnotherPlatform) {
    AtWork work;
    work.platform.platform = "N1200000002";
    EXPECT_THROW((void)work.person.write(kHere, "POST", "/projects", "{}"), std::runtime_error);
    work.platform.platform = "E1200000001";
    work.platform.origin = "http://elsewhere";
    EXPECT_THROW((void)work.person.write(kHere, "POST", "/projects", "{}"), std::runtime_error);
}

} // namespace haihe::demo
