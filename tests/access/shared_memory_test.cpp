// What the nodes of one platform remember together at their server.

#include "access/shared_memory.hpp"
#include "edge/sql/fresh_database.hpp"
#include "trust/certificates.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace haihe::access {

using std::chrono::milliseconds;
using Verdict = SeenNonces::Verdict;

namespace {

SteadyTime const kBegin{std::chrono::hours(1000)};

class SharedMemoryTest : public testing::Test {
protected:
    SharedMemoryTest()
        : certificate(authority.issue(key, "示例签发人", "91350100M000100Y43")),
          one(database.address(), in_server_time),
          two(database.address(), in_server_time) {}
    /// The server's clock is the tests'.
    static std::int64_t in_server_time(SteadyTime now) {
        return std::chrono::duration_cast<milliseconds>(now.time_since_epoch()).count();
    }
    std::string begin(Memory& node, std::string const& digest, SteadyTime at) {
        Caller caller;
        caller.certificate = digest;
        return node.begin_session({caller, certificate, 0, at});
    }
    std::int64_t count(std::string const& table) {
        edge::sql::Connection server(database.address(), edge::sql::Mode::read_only);
        auto query = server.query("SELECT count(*) FROM haihe_shared." + table);
        query.next();
        return query.integer(0);
    }

    trust::MadeAuthority authority;
    trust::PrivateKey key = trust::PrivateKey::generate_sm2();
    trust::Certificate certificate;
    edge::sql::FreshDatabase database{edge::sql::Store::postgres};
    SharedMemory one, two;
};

} // namespace

TEST_F(SharedMemoryTest, who_signed_in_at_one_node_is_known_at_the_other_and_looked_into_there) {
    auto const id = begin(one, "a", kBegin);
    EXPECT_EQ(one.use_session(id, kBegin)->caller.certificate, "a");
    auto session = two.use_session(id, kBegin);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->certificate.digest(), certificate.digest());
    EXPECT_LT(session->position, 0) << "nothing was looked into here yet";
    session->position = 7;
    two.renew_session(id, *session);
    EXPECT_EQ(two.use_session(id, kBegin)->position, 7);
    EXPECT_FALSE(two.use_session(std::string(64, '0'), kBegin));
}

TEST_F(SharedMemoryTest, who_signs_out_at_one_node_is_out_at_the_other_at_once) {
    auto const id = begin(one, "a", kBegin);
    auto const session = two.use_session(id, kBegin);
    one.end_session(id);
    EXPECT_FALSE(two.use_session(id, kBegin));
    two.renew_session(id, *session); // a check that took longer than the session
    EXPECT_FALSE(two.use_session(id, kBegin));
    EXPECT_FALSE(one.use_session(id, kBegin));
}

TEST_F(SharedMemoryTest, use_at_either_node_keeps_a_session_and_idleness_and_age_end_it) {
    auto const id = begin(one, "a", kBegin);
    auto at = kBegin + Sessions::kIdleMax - milliseconds(1);
    EXPECT_TRUE(two.use_session(id, at));
    at += Sessions::kIdleMax - milliseconds(1);
    EXPECT_TRUE(one.use_session(id, at));
    EXPECT_FALSE(two.use_session(id, at + Sessions::kIdleMax));
    for (; at < kBegin + Sessions::kAgeMax; at += std::chrono::minutes(29)) EXPECT_TRUE(two.use_session(id, at));
    EXPECT_TRUE(one.use_session(id, kBegin + Sessions::kAgeMax - milliseconds(1)));
    EXPECT_FALSE(one.use_session(id, kBegin + Sessions::kAgeMax));
}

TEST_F(SharedMemoryTest, sessions_stay_bounded) {
    auto const victim = begin(one, "victim", kBegin);
    std::vector<std::string> own;
    for (int i = 0; i < 40; ++i) own.push_back(begin(i % 2 == 0 ? one : two, "same", kBegin + milliseconds(i)));
    EXPECT_EQ(count("sessions"), 1 + std::int64_t{Sessions::kPerCertificateMax});
    EXPECT_FALSE(one.use_session(own[23], kBegin));
    EXPECT_TRUE(one.use_session(own[24], kBegin));
    EXPECT_TRUE(one.use_session(victim, kBegin));
    begin(one, "later", kBegin + std::chrono::hours(1));
    EXPECT_EQ(count("sessions"), 1) << "what has ended is removed";
}

TEST_F(SharedMemoryTest, a_challenge_is_good_for_one_answer_at_either_node_within_a_minute) {
    one.keep_challenge("text", "certificate", kBegin);
    EXPECT_EQ(two.take_challenge("texT", kBegin), std::nullopt);
    EXPECT_EQ(two.take_challenge("text", kBegin + Challenges::kAgeMax - milliseconds(1)), "certificate");
    EXPECT_EQ(one.take_challenge("text", kBegin), std::nullopt);
    one.keep_challenge("text", "certificate", kBegin);
    EXPECT_EQ(two.take_challenge("text", kBegin + Challenges::kAgeMax), std::nullopt);
    one.keep_challenge("early", "victim", kBegin);
    for (int i = 0; i < 20; ++i) two.keep_challenge("flood " + std::to_string(i), "flooder", kBegin + milliseconds(i));
    EXPECT_EQ(count("challenges"), 1 + std::int64_t{Challenges::kPerCertificateMax});
    EXPECT_EQ(one.take_challenge("flood 11", kBegin), std::nullopt);
    EXPECT_EQ(one.take_challenge("flood 12", kBegin), "flooder");
    EXPECT_EQ(one.take_challenge("early", kBegin), "victim");
    one.keep_challenge("later", "later", kBegin + std::chrono::minutes(2));
    EXPECT_EQ(count("challenges"), 1);
}

TEST_F(SharedMemoryTest, a_nonce_is_fresh_once_at_all_nodes_together) {
    EXPECT_EQ(one.remember_nonce("key", "nonce", 100, 0), Verdict::fresh);
    EXPECT_EQ(two.remember_nonce("key", "nonce", 100, 0), Verdict::repeated);
    EXPECT_EQ(two.remember_nonce("key", "nonce", 101, 0), Verdict::repeated);
    EXPECT_EQ(two.remember_nonce("key", "other", 100, 0), Verdict::fresh);
    EXPECT_EQ(one.remember_nonce("other", "nonce", 100, 0), Verdict::fresh);
    one.tidy_up_nonces(100 + 60); // another node's clock may be a minute behind
    EXPECT_EQ(count("nonces"), 3);
    one.tidy_up_nonces(101 + 60);
    EXPECT_EQ(count("nonces"), 0);
}

TEST_F(SharedMemoryTest, one_of_many_that_come_at_once_is_fresh) {
    std::atomic<int> fresh = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            for (int nonce = 0; nonce < 50; ++nonce)
                fresh +=
                    (i % 2 == 0 ? one : two).remember_nonce("key", std::to_string(nonce), 100, 0) == Verdict::fresh;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(fresh, 50);
}

TEST_F(SharedMemoryTest, nonces_are_bounded_and_never_admit_a_repetition) {
    SharedMemory small(database.address(), in_server_time, 3);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(small.remember_nonce("key", std::to_string(i), 100 + i, 0), Verdict::fresh) << i;
    small.tidy_up_nonces(0);
    // Before anything is forgotten, no node takes what is as early any more.
    for (int i = 0; i < 7; ++i)
        EXPECT_EQ(one.remember_nonce("key", std::to_string(i), 100 + i, 0), Verdict::too_old) << i;
    small.tidy_up_nonces(0);
    EXPECT_EQ(count("nonces"), 3);
    for (int i = 0; i < 7; ++i)
        EXPECT_EQ(two.remember_nonce("key", std::to_string(i), 100 + i, 0), Verdict::too_old) << i;
    for (int i = 7; i < 10; ++i)
        EXPECT_EQ(two.remember_nonce("key", std::to_string(i), 100 + i, 0), Verdict::repeated) << i;
}

TEST_F(SharedMemoryTest, nothing_that_is_kept_signs_anybody_in) {
    auto const id = begin(one, "a", kBegin);
    one.keep_challenge("a text to sign", "a", kBegin);
    one.remember_nonce("key", "a nonce", 100, 0);
    edge::sql::Connection server(database.address(), edge::sql::Mode::read_only);
    for (auto const* table : {"sessions", "challenges", "nonces"}) {
        auto rows = server.query(std::string("SELECT CAST(one AS TEXT), encode(name, 'escape') FROM haihe_shared.") +
                                 table + " AS one");
        int seen = 0;
        for (; rows.next(); ++seen)
            for (auto const& secret : {id, std::string("a text to sign"), std::string("a nonce")}) {
                EXPECT_EQ(rows.text(0).find(secret), std::string::npos) << table;
                EXPECT_EQ(rows.text(1).find(secret), std::string::npos) << table;
            }
        EXPECT_EQ(seen, 1) << table;
    }
}

TEST_F(SharedMemoryTest, the_servers_own_time_is_gone_by_when_nobody_says_otherwise) {
    SharedMemory real(database.address());
    auto const now = std::chrono::steady_clock::now();
    auto const id = begin(real, "a", now);
    EXPECT_TRUE(real.use_session(id, now + Sessions::kIdleMax / 2 - std::chrono::seconds(5)));
    edge::sql::Connection server(database.address(), edge::sql::Mode::read_write);
    server.query("UPDATE haihe_shared.sessions SET used = used - CAST(? AS BIGINT)")
        .bind(std::chrono::duration_cast<milliseconds>(2 * Sessions::kIdleMax).count())
        .run();
    EXPECT_FALSE(real.use_session(id, now));
}

TEST_F(SharedMemoryTest, the_ledgers_database_knows_nothing_of_it) {
    edge::sql::Connection server(database.address(), edge::sql::Mode::read_write);
    EXPECT_TRUE(server.is_empty());
    EXPECT_TRUE(server.schema().empty());
}

} // namespace haihe::access
