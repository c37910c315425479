#include "access/challenges.hpp"
#include "access/seen_nonces.hpp"
#include "access/sessions.hpp"
#include "trust/certificates.hpp"

#include <gtest/gtest.h>

namespace haihe::access {

using std::chrono::milliseconds;
using Verdict = SeenNonces::Verdict;

SteadyTime const kStart{std::chrono::hours(1000)};

TEST(SeenNonces, remember_until_they_are_old) {
    SeenNonces seen;
    EXPECT_EQ(seen.remember("key", "nonce", 100, 0), Verdict::fresh);
    EXPECT_EQ(seen.remember("key", "nonce", 100, 0), Verdict::repeated);
    EXPECT_EQ(seen.remember("key", "nonce", 101, 0), Verdict::repeated); // with whatever date
    EXPECT_EQ(seen.remember("key", "other", 100, 0), Verdict::fresh);
    EXPECT_EQ(seen.remember("other", "nonce", 100, 0), Verdict::fresh);
    EXPECT_EQ(seen.remember("key", "nonce", 100, 100), Verdict::repeated);
    EXPECT_EQ(seen.size(), 3u);
    EXPECT_EQ(seen.remember("key", "later", 130, 101), Verdict::fresh);
    EXPECT_EQ(seen.size(), 1u);
}

TEST(SeenNonces, are_bounded_and_never_admit_a_repetition) {
    SeenNonces seen(3);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(seen.remember("key", std::to_string(i), 100 + i, 0), Verdict::fresh) << i;
    EXPECT_EQ(seen.size(), 3u);
    for (int i = 0; i < 7; ++i) EXPECT_EQ(seen.remember("key", std::to_string(i), 100 + i, 0), Verdict::too_old) << i;
    for (int i = 7; i < 10; ++i) EXPECT_EQ(seen.remember("key", std::to_string(i), 100 + i, 0), Verdict::repeated) << i;
}

TEST(Challenges, are_good_for_one_answer_within_a_minute) {
    Challenges challenges;
    challenges.keep("text", "certificate", kStart);
    EXPECT_EQ(challenges.take("texT", kStart), std::nullopt);
    EXPECT_EQ(challenges.take("text", kStart + Challenges::kAgeMax - milliseconds(1)), "certificate");
    EXPECT_EQ(challenges.take("text", kStart), std::nullopt);
    challenges.keep("text", "certificate", kStart);
    EXPECT_EQ(challenges.take("text", kStart + Challenges::kAgeMax), std::nullopt);
}

TEST(Challenges, stay_bounded_with_ten_thousand_outstanding) {
    Challenges challenges;
    challenges.keep("early", "victim", kStart);
    // One certificate's asking leaves the others alone.
    for (int i = 0; i < 10'000; ++i) challenges.keep("flood " + std::to_string(i), "flooder", kStart);
    EXPECT_EQ(challenges.size(), 1 + Challenges::kPerCertificateMax);
    EXPECT_EQ(challenges.take("flood 9991", kStart), std::nullopt);
    EXPECT_EQ(challenges.take("flood 9992", kStart), "flooder");
    EXPECT_EQ(challenges.take("early", kStart), "victim");
    for (int i = 0; i < 10'000; ++i)
        challenges.keep("text " + std::to_string(i), "certificate " + std::to_string(i), kStart);
    EXPECT_EQ(challenges.size(), Challenges::kChallengesMax);
    EXPECT_EQ(challenges.take("text 5903", kStart), std::nullopt);
    EXPECT_EQ(challenges.take("text 5904", kStart), "certificate 5904");
    EXPECT_EQ(challenges.take("text 9999", kStart), "certificate 9999");
}

class SessionsTest : public testing::Test {
protected:
    SessionsTest() : certificate(authority.issue(key, "示例签发人", "91350100M000100Y43")) {}
    std::string begin(std::string const& digest, SteadyTime at) {
        Caller caller;
        caller.certificate = digest;
        return sessions.begin({caller, certificate, 0, at});
    }
    trust::MadeAuthority authority;
    trust::PrivateKey key = trust::PrivateKey::generate_sm2();
    trust::Certificate certificate;
    Sessions sessions;
};

TEST_F(SessionsTest, end_when_idle) {
    auto const id = begin("a", kStart);
    EXPECT_EQ(id.size(), 64u);
    auto at = kStart + Sessions::kIdleMax - milliseconds(1);
    EXPECT_TRUE(sessions.use(id, at));
    at += Sessions::kIdleMax - milliseconds(1);
    EXPECT_TRUE(sessions.use(id, at));
    at += Sessions::kIdleMax;
    EXPECT_FALSE(sessions.use(id, at));
    EXPECT_EQ(sessions.size(), 0u);
}

TEST_F(SessionsTest, end_after_eight_hours_of_use) {
    auto const id = begin("a", kStart);
    for (auto at = kStart; at < kStart + Sessions::kAgeMax; at += std::chrono::minutes(10))
        ASSERT_TRUE(sessions.use(id, at));
    EXPECT_TRUE(sessions.use(id, kStart + Sessions::kAgeMax - milliseconds(1)));
    EXPECT_FALSE(sessions.use(id, kStart + Sessions::kAgeMax));
}

TEST_F(SessionsTest, end_once_ended) {
    auto const id = begin("a", kStart);
    auto const session = *sessions.use(id, kStart);
    sessions.end(id);
    sessions.renew(id, session); // a check that took longer than the session
    EXPECT_FALSE(sessions.use(id, kStart));
}

TEST_F(SessionsTest, stay_bounded) {
    auto const victim = begin("victim", kStart);
    std::vector<std::string> own;
    for (int i = 0; i < 100; ++i) own.push_back(begin("same", kStart + milliseconds(i)));
    EXPECT_EQ(sessions.size(), 1 + Sessions::kPerCertificateMax);
    EXPECT_FALSE(sessions.use(own[83], kStart));
    EXPECT_TRUE(sessions.use(own[84], kStart));
    EXPECT_TRUE(sessions.use(victim, kStart));
    // The ones that idle long are gone before anybody has to go.
    begin("later", kStart + std::chrono::hours(1));
    EXPECT_EQ(sessions.size(), 1u);
}

} // namespace haihe::access
