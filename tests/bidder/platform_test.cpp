#include "bidder/platform.hpp"

#include "trust/certificates.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <vector>

namespace haihe::bidder {
namespace {

/// Answers what it was told to, one after another; then 200.
class Answering final : public edge::http::Transport {
public:
    kernel::Result<edge::http::Response> send(std::string const&, edge::http::Request const& request) override {
        if (request.target == "/about")
            return edge::http::Response::json(R"({"now":"2026-03-03T01:00:00.000Z","virtual":true})");
        asked.push_back(request);
        if (answers.empty()) return edge::http::Response::json("{}");
        auto answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }
    void answer(int status, std::string const& rule) {
        answers.emplace_back(
            edge::http::Response::json(R"({"rule":")" + rule + R"(","text":{"zh":"示例","en":"example"}})", status));
    }

    std::deque<kernel::Result<edge::http::Response>> answers;
    std::vector<edge::http::Request> asked;
};

struct PlatformTest : testing::Test {
    Answering transport;
    Platform platform{transport, "http://water.example", "water.example"};
    trust::MadeAuthority authority;
    trust::PrivateKey key = trust::PrivateKey::generate_sm2();
    Credential who{key, authority.issue(key, "示例投标人", "91350100M000100Y43")};
};

TEST_F(PlatformTest, AsksAgainWithTheSameKeyWhenACopyOfItsRequestCameFirst) {
    transport.answer(401, "request_is_not_replayed");
    EXPECT_EQ(platform.ask(who, "POST", "/bids", "{}")->status, 200);
    ASSERT_EQ(transport.asked.size(), 2U);
    EXPECT_EQ(transport.asked[0].headers.at("idempotency-key"), transport.asked[1].headers.at("idempotency-key"));
    EXPECT_NE(transport.asked[0].headers.at("signature-input"), transport.asked[1].headers.at("signature-input"));
}

TEST_F(PlatformTest, TakesAnyOtherRefusalForAnAnswer) {
    for (auto const* rule : {"session_has_ended", "request_is_fresh"}) {
        transport.asked.clear();
        transport.answer(401, rule);
        EXPECT_EQ(platform.ask(who, "POST", "/bids", "{}")->status, 401);
        EXPECT_EQ(transport.asked.size(), 1U);
    }
}

} // namespace
} // namespace haihe::bidder
