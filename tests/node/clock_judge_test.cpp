#include "node/clock_judge.hpp"

#include "edge/log/log.hpp"
#include "scenario/wrong_clock.hpp"
#include "trust/certificates.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>

namespace haihe::node {
namespace {

constexpr std::int64_t kMost = ClockJudge::kMostMilliseconds;
constexpr std::int64_t kHour = 3'600'000;

/// A node whose clock stands until the test moves it, and its peers' clock, which is right.
struct ClockJudgeTest : testing::Test {
    ClockJudgeTest() {
        edge::log::set_sink([this](std::string_view line) { log += std::string(line) + '\n'; });
    }
    ~ClockJudgeTest() override { edge::log::set_sink({}); }

    /// The peer signs so many milliseconds after it was asked, by a clock that is so much ahead, and the answer takes
    /// as long again.
    void exchange(std::string const& peer, std::int64_t ahead, std::int64_t takes = 0) {
        auto const head = trust::sm3(peer + std::to_string(++asked));
        judge.ask(peer, head);
        pass(takes);
        auto const signed_at = right.now() + kernel::Duration{ahead};
        pass(takes);
        judge.hear(peer, head, signed_at);
    }
    void pass(std::int64_t milliseconds) {
        right.set(right.now() + kernel::Duration{milliseconds}, 0);
        steady += std::chrono::milliseconds(milliseconds);
    }

    edge::VirtualClock right{trust::kNow, 0};
    scenario::WrongClock ours{right};
    edge::metrics::Registry metrics;
    ClockJudge::Steady::time_point steady;
    ClockJudge judge{ours, edge::movement_of(ours), metrics, [this] { return steady; }};
    std::string log;
    int asked = 0;
};

TEST_F(ClockJudgeTest, BelievesAClockThatNobodyContradicts) {
    EXPECT_TRUE(judge.is_right());
    exchange("hub", 0);
    EXPECT_TRUE(judge.is_right());
    EXPECT_EQ(log, "");
}

TEST_F(ClockJudgeTest, BearsHalfASecondAndNoMillisecondMore) {
    for (auto const ahead : {kMost, kMost + 1, -kMost, -kMost - 1}) {
        exchange("hub", ahead);
        EXPECT_EQ(judge.is_right(), std::abs(ahead) <= kMost) << ahead;
    }
}

TEST_F(ClockJudgeTest, HoldsNoDelayAgainstTheClock) {
    exchange("hub", 0, 3000); // three seconds each way, and no word that the clock is off
    EXPECT_TRUE(judge.is_right());
    exchange("hub", 3000 + kMost, 3000); // only what lies beyond the answer's arrival is sure
    EXPECT_TRUE(judge.is_right());
    exchange("hub", 3000 + kMost + 1, 3000);
    EXPECT_FALSE(judge.is_right());
}

TEST_F(ClockJudgeTest, TakesNoInstantThatItDidNotAskForLast) {
    auto const first = trust::sm3("first"), second = trust::sm3("second");
    judge.ask("hub", first);
    judge.ask("hub", second);
    judge.hear("hub", first, right.now() + kernel::hours(1));
    judge.hear("other", second, right.now() + kernel::hours(1));
    EXPECT_TRUE(judge.is_right());
    judge.hear("hub", second, right.now() + kernel::hours(1));
    EXPECT_FALSE(judge.is_right());
}

TEST_F(ClockJudgeTest, SeesAStepAtOnceAndForgetsItWhenItIsTakenBack) {
    for (auto const step : {kMost, -kMost}) {
        ours.go_wrong_by(step);
        EXPECT_TRUE(judge.is_right()) << step;
        ours.go_wrong_by(0);
        EXPECT_TRUE(judge.is_right());
    }
    for (auto const step : {kMost + 1, -kMost - 1, kHour, -kHour}) {
        ours.go_wrong_by(step);
        EXPECT_FALSE(judge.is_right()) << step;
        ours.go_wrong_by(0);
        EXPECT_TRUE(judge.is_right());
    }
    EXPECT_NE(log.find("event=clock_is_wrong"), std::string::npos);
    EXPECT_NE(metrics.text().find("haihe_clock_is_right 1"), std::string::npos);
}

TEST_F(ClockJudgeTest, BelievesAStepThatAPeerConfirms) {
    ours.go_wrong_by(-kHour); // stands still for an hour, and is then an hour behind
    EXPECT_FALSE(judge.is_right());
    exchange("hub", 0);
    pass(2 * kHour);
    exchange("hub", 0);
    EXPECT_FALSE(judge.is_right());
    exchange("hub", -kHour); // the peer's clock is set back as well
    EXPECT_TRUE(judge.is_right());
}

TEST_F(ClockJudgeTest, IsNotConfirmedByAnExchangeThatTookLongOrSawTheStep) {
    auto const head = trust::sm3("head");
    judge.ask("hub", head);
    ours.go_wrong_by(kHour);
    judge.hear("hub", head, right.now() + kernel::minutes(30)); // between the asking and the answer, as it were
    EXPECT_FALSE(judge.is_right());
    ours.go_wrong_by(-kHour);
    pass(3 * kHour);
    exchange("hub", -kHour, 1001); // two seconds and two milliseconds in all
    EXPECT_FALSE(judge.is_right());
    exchange("hub", -kHour, 1000);
    EXPECT_TRUE(judge.is_right());
}

TEST_F(ClockJudgeTest, IsOutvotedByMoreThanHalfOfItsPeers) {
    exchange("water", kHour);
    exchange("roads", 0);
    EXPECT_TRUE(judge.is_right());
    exchange("parks", -kHour);
    EXPECT_FALSE(judge.is_right());
    exchange("parks", 0);
    EXPECT_TRUE(judge.is_right());
}

TEST_F(ClockJudgeTest, LetsAWordStandForTenSeconds) {
    exchange("hub", kHour);
    pass(10'000);
    EXPECT_FALSE(judge.is_right());
    pass(1);
    EXPECT_TRUE(judge.is_right());
}

TEST(MovementOf, IsOfMachinesAloneAndOfTheirOwnClockNothingYet) {
    edge::VirtualClock const set_on_purpose(trust::kNow, 0);
    EXPECT_FALSE(edge::movement_of(set_on_purpose));
    edge::SystemClock const machine;
    EXPECT_LT(std::abs(edge::movement_of(machine)()), kMost);
}

TEST_F(ClockJudgeTest, KnowsAnEntryInTheFuture) {
    EXPECT_FALSE(judge.is_ahead_of_us(ours.now() + kernel::Duration{kMost}));
    EXPECT_TRUE(judge.is_ahead_of_us(ours.now() + kernel::Duration{kMost + 1}));
}

} // namespace
} // namespace haihe::node
