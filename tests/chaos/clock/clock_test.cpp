// Clocks go wrong while a tender runs: no deadline comes at a wrong hour, who is off refuses and calls its operator,
// and no entry is older than the one before it.

#include "scenario/bidding_walk.hpp"
#include "scenario/wrong_clock.hpp"
#include "trading/bid/bid_box.hpp"

#include "edge/log/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

namespace haihe::chaos {
namespace {

using scenario::BiddingWalk;
using scenario::City;
using scenario::integer_at;
using scenario::SealedBid;
using scenario::text_at;
using scenario::wrong_clocks;
using scenario::WrongClock;

constexpr std::int64_t kHour = 3'600'000;

struct WrongClocks : testing::Test {
    WrongClocks() {
        start_all_wrong(0);
        edge::log::set_sink([this](std::string_view line) { log += std::string(line) + '\n'; });
    }
    ~WrongClocks() override { edge::log::set_sink({}); }

    void go_wrong(char const* code, std::int64_t milliseconds) { wrong_clocks().at(code)->go_wrong_by(milliseconds); }
    /// The platform is started on a machine whose clock is so wrong.
    void start_wrong(char const* code, std::int64_t milliseconds) {
        auto const before = wrong_clocks()[code]; // the node that ends still looks at it
        wrong_clocks()[code] = std::make_shared<WrongClock>(city.clock, milliseconds);
        city.restart(code);
    }
    void start_all_wrong(std::int64_t milliseconds) {
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
            start_wrong(code, milliseconds);
        city.run();
    }
    edge::http::Response hand_in(std::size_t number, SealedBid const& bid) {
        return walk.hand_in(walk.bidders[number], bid, walk.upload(walk.bidders[number], bid.ciphertext));
    }
    edge::http::Response mark_at(char const* code) {
        auto const body = R"({"digest":")" + std::string(64, 'a') + R"("})";
        return city.ask(walk.bidders[0].signer, code, "POST", "/marks", body);
    }
    std::string health(char const* code) { return text_at(city.get(code, "/health"), "/state"); }
    bool alarmed() const { return log.find("level=error event=clock_is_wrong") != std::string::npos; }
    void expect_ordered_instants() {
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
            kernel::Instant before;
            for (auto const& entry : city.node(code).desk().ledger.entries(0, 10'000)) {
                EXPECT_GE(entry.where.instant, before) << code << " entry " << entry.index;
                before = entry.where.instant;
            }
        }
    }

    /// Outlives the nodes.
    struct Clocks {
        Clocks() = default;
        Clocks(Clocks const&) = delete;
        Clocks& operator=(Clocks const&) = delete;
        ~Clocks() { wrong_clocks().clear(); }
    } clocks;
    City city;
    BiddingWalk walk{city, 3};
    kernel::Instant deadline = kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")).value();
    std::string log;
};

TEST_F(WrongClocks, ALeapForwardClosesNoBox) {
    auto const bid = walk.seal(walk.bidders[0], 9'800'000), last = walk.seal(walk.bidders[1], 9'810'000);
    auto const uploaded = walk.upload(walk.bidders[0], bid.ciphertext);
    city.clock.set(deadline - kernel::minutes(30), 0);
    go_wrong(City::kTrading, kHour);
    city.run();
    auto const refused = walk.hand_in(walk.bidders[0], bid, uploaded);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(text_at(refused, "/rule"), "clock_is_right");
    EXPECT_EQ(health(City::kTrading), "clock_is_wrong");
    EXPECT_NE(city.get(City::kTrading, "/metrics").body.find("haihe_clock_is_right 0"), std::string::npos);
    EXPECT_TRUE(alarmed());
    EXPECT_EQ(text_at(walk.hall(), "/state"), "open");

    start_wrong(City::kTrading, 0); // its operator sets the clock and starts it again
    city.run();
    EXPECT_EQ(walk.hand_in(walk.bidders[0], bid, uploaded).status, 201);
    auto const uploaded_last = walk.upload(walk.bidders[1], last.ciphertext);
    city.clock.set(deadline - kernel::Duration{1}, 0);
    city.run();
    auto const in_time = walk.hand_in(walk.bidders[1], last, uploaded_last);
    EXPECT_EQ(in_time.status, 201) << in_time.body;
    city.clock.set(deadline, 0);
    city.run();
    EXPECT_NE(text_at(walk.hall(), "/state"), "open");
    expect_ordered_instants();
}

TEST_F(WrongClocks, AStepBackTakesNoBidTooLate) {
    auto const late = walk.seal(walk.bidders[0], 9'800'000);
    auto const uploaded = walk.upload(walk.bidders[0], late.ciphertext);
    city.clock.set(deadline - kernel::minutes(1), 0);
    go_wrong(City::kTrading, -kHour);
    city.clock.set(deadline + kernel::minutes(1), 0);
    city.run();
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[0], late, uploaded), "/rule"), "clock_is_right");
    EXPECT_TRUE(alarmed());
    go_wrong(City::kTrading, 0); // it is where it was, against a clock that only ever runs
    city.run();
    EXPECT_EQ(health(City::kTrading), "serving");
    auto const refused = walk.hand_in(walk.bidders[0], late, uploaded);
    EXPECT_GE(refused.status, 400);
    EXPECT_NE(text_at(refused, "/rule"), "clock_is_right") << "it is late, and told so";
    expect_ordered_instants();
}

TEST_F(WrongClocks, ANodeThatStartsOffItsHubRefusesFromTheFirstExchange) {
    auto const bid = walk.seal(walk.bidders[0], 9'800'000);
    for (auto const off : {501, -501, 500, -500}) {
        city.clock.set(city.clock.now() + kernel::seconds(10), 0); // the ledger's end is not ahead of any of them
        start_wrong(City::kTrading, off);
        city.run();
        city.run(); // the first answer says what the hub holds, the second is under a head that it was offered
        bool const serves = std::abs(off) <= 500;
        EXPECT_EQ(health(City::kTrading), serves ? "serving" : "clock_is_wrong") << off;
        auto const answer = mark_at(City::kTrading);
        EXPECT_EQ(answer.status, serves ? 200 : 503) << off << answer.body;
    }
}

TEST_F(WrongClocks, TheHubIsOutvotedAndTakesNothingUntilItIsRight) {
    auto const size = city.node(City::kHub).desk().ledger.size();
    go_wrong(City::kHub, kHour);
    EXPECT_EQ(health(City::kHub), "clock_is_wrong");
    walk.submit(walk.bidders[0], 9'800'000);
    ASSERT_EQ(walk.walk.clarify(walk.tender, 1).status, 201);
    city.run();
    EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), size) << "a message would be entered at a wrong instant";
    EXPECT_EQ(text_at(mark_at(City::kHub), "/rule"), "clock_is_right");

    start_wrong(City::kHub, 0);
    city.run();
    EXPECT_EQ(health(City::kHub), "serving");
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=clarification&q=" + walk.tender), "/total"), 1);
    expect_ordered_instants();
}

// HAIHE_CLOCKS=1000: so many clocks go wrong, one after another, while the bid box stays open.
TEST_F(WrongClocks, AnyOfThemAtAnyTimeMovesNoDeadline) {
    auto const* const asked = std::getenv("HAIHE_CLOCKS");
    int const rounds = asked ? std::atoi(asked) : 12;
    std::mt19937_64 chance(20260303);
    std::vector<char const*> const codes{City::kHub, City::kTrading, City::kOther, City::kSupervision};
    auto const each = (deadline - city.clock.now()).milliseconds / (rounds + 1);
    for (int round = 0; round < rounds; ++round) {
        auto const* const code = codes[chance() % codes.size()];
        auto const off = static_cast<std::int64_t>(501 + chance() % kHour) * (chance() % 2 == 0 ? 1 : -1);
        go_wrong(code, off);
        EXPECT_EQ(health(code), "clock_is_wrong") << code << " by " << off;
        city.clock.set(city.clock.now() + kernel::Duration{each}, 0);
        city.run();
        EXPECT_EQ(text_at(walk.hall(), "/state"), "open") << code << " by " << off;
        if (off > 0)
            start_wrong(code, 0);
        else
            go_wrong(code, 0);
        city.run();
        EXPECT_EQ(health(code), "serving") << code << " by " << off;
    }
    walk.submit(walk.bidders[0], 9'800'000);
    city.clock.set(deadline, 0);
    city.run();
    EXPECT_NE(text_at(walk.hall(), "/state"), "open");
    auto const entries = city.node(City::kTrading).desk().ledger.entries(0, 10'000);
    auto const closed = std::find_if(entries.begin(), entries.end(), [](ledger::Entry const& entry) {
        return entry.where.type == trading::BidBoxClosed::kEventName;
    });
    ASSERT_NE(closed, entries.end());
    EXPECT_EQ(closed->where.instant, deadline);
    expect_ordered_instants();
}

TEST_F(WrongClocks, NoMarkIsSignedByAWrongClock) {
    EXPECT_EQ(mark_at(City::kOther).status, 200);
    go_wrong(City::kOther, -kHour);
    EXPECT_EQ(text_at(mark_at(City::kOther), "/rule"), "clock_is_right");
}

TEST_F(WrongClocks, NothingIsEnteredBeforeWhatWasEnteredLast) {
    city.clock.set(city.clock.now() + kernel::hours(1), 0);
    walk.submit(walk.bidders[0], 9'800'000);
    city.run();
    // Every machine's clock is an hour behind after a start: nobody contradicts, but the ledgers do.
    start_all_wrong(-kHour);
    auto const bid = walk.seal(walk.bidders[1], 9'810'000);
    auto const answer = hand_in(1, bid);
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(text_at(answer, "/rule"), "clock_is_right");
    city.clock.set(city.clock.now() + kernel::hours(1), 0);
    city.run();
    EXPECT_EQ(hand_in(1, bid).status, 201);
    expect_ordered_instants();
}

} // namespace
} // namespace haihe::chaos
