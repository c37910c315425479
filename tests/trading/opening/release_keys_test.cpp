#include "trading/opening/release_keys.hpp"

#include "trading/opening/attend_opening.hpp"
#include "trading/opening/begin_opening.hpp"
#include "trading/opening/record_opening.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kStart{1'800'000'000'000};
constexpr kernel::Instant kEnd = kStart + kernel::minutes(30);

Opening listed_opening(std::string mode = "bidders_first", bool remedy = true) {
    exchange::BiddingTerms terms{2, std::vector<exchange::Custodian>(3), std::move(mode), remedy, 30, {}};
    Opening opening;
    evolve(opening, listed("t", "l", "{}", {},
                           {{"a", "A", "甲", false}, {"b", "B", "乙", false}, {"c", "C", "丙", true}}, terms, kStart));
    return opening;
}

void take(Opening& opening, std::vector<OpeningEvent> const& events) {
    for (auto const& event : events) evolve(opening, event);
}

BidderReleased bidders(std::string id) { return {std::move(id), "{}", {}, kStart}; }
CustodianReleased custodians(std::int64_t number, std::vector<std::string> usable = {"a", "b", "c"}) {
    return {number, "{}", {}, std::move(usable), kStart};
}

template <class T>
std::string rule_of(kernel::Result<T> const& outcome) {
    return outcome ? "" : outcome.error().rule;
}

/// Every phase × every command: what each answers.
TEST(Opening, AnswersEveryPhaseAndCommand) {
    Opening const not_begun;
    Opening failed;
    evolve(failed, OpeningFailed{"t", "l", 2, kStart});
    auto const listed_one = listed_opening();
    Opening read_one = listed_opening();
    for (auto const* id : {"a", "b", "c"}) take(read_one, decide(read_one, bidders(id), kStart).value());
    evolve(read_one,
           *read(read_one,
                 {{"a", "", "", {}, {}, {}, {}}, {"b", "", "", {}, {}, {}, {}}, {"c", "", "", {}, {}, {}, {}}}, kEnd));
    Opening recorded_one = read_one;
    evolve(recorded_one, OpeningRecordSigned{"t", record_of(read_one, {}), {}, kEnd});

    for (Opening const* opening :
         {&not_begun, &std::as_const(failed), &std::as_const(read_one), &std::as_const(recorded_one)}) {
        EXPECT_EQ(rule_of(decide(*opening, bidders("a"), kStart)), "opening_takes_keys");
        EXPECT_EQ(rule_of(decide(*opening, custodians(1), kStart)), "opening_takes_keys");
        EXPECT_EQ(rule_of(decide_unopened(*opening, {"a", "revoked", "", "r", "p", kEnd})), "opening_takes_keys");
        EXPECT_TRUE(due(*opening, kEnd).empty());
        EXPECT_FALSE(next_due(*opening, kStart));
        EXPECT_EQ(rule_of(read(*opening, {}, kEnd)), "every_bid_is_terminal");
    }
    for (Opening const* opening : {&not_begun, &std::as_const(failed), &listed_one, &std::as_const(recorded_one)}) {
        EXPECT_EQ(rule_of(object(*opening, "A", "异议", kEnd)), "bids_have_been_read");
        EXPECT_EQ(rule_of(answer(*opening, 1, "答复", "p", kEnd)), "bids_have_been_read");
        EXPECT_EQ(rule_of(confirm(*opening, "A", kEnd)), "bids_have_been_read");
        EXPECT_EQ(rule_of(record(*opening, {}, {}, {}, kEnd)), "bids_have_been_read");
    }
    Attendant const bidder{"A", "甲", "bidder"};
    for (Opening const* opening : {&not_begun, &std::as_const(failed), &std::as_const(recorded_one)})
        EXPECT_EQ(rule_of(attend(*opening, bidder, kStart, kEnd)), "hall_is_open");
    for (Opening const* opening : {&listed_one, &std::as_const(read_one)})
        EXPECT_EQ(rule_of(attend(*opening, bidder, kStart, kEnd)), "");
    EXPECT_EQ(rule_of(object(read_one, "Z", "异议", kEnd)), "caller_has_a_bid_in_the_list");
    EXPECT_EQ(rule_of(object(read_one, "A", "", kEnd)), "objection_says_something");
    EXPECT_EQ(rule_of(answer(read_one, 1, "答复", "p", kEnd)), "objection_was_raised");
    EXPECT_EQ(rule_of(confirm(read_one, "A", kEnd)), "");
    EXPECT_EQ(rule_of(record(read_one, record_of(read_one, {}), {}, {}, kEnd)), "");
    EXPECT_EQ(rule_of(record(read_one, {}, {}, {}, kEnd)), "record_is_as_it_happened");
}

TEST(Opening, TakesABiddersKeyOnceWithinTheWindow) {
    auto opening = listed_opening();
    EXPECT_EQ(rule_of(decide(opening, bidders("z"), kStart)), "bid_is_in_the_list");
    EXPECT_EQ(rule_of(decide(opening, bidders("a"), {kEnd.milliseconds - 1})), "");
    EXPECT_EQ(rule_of(decide(opening, bidders("a"), kEnd)), "key_comes_within_the_window");
    take(opening, decide(opening, bidders("a"), kStart).value());
    EXPECT_EQ(rule_of(decide(opening, bidders("a"), kStart)), "bid_waits_for_its_key");
    EXPECT_EQ(next_due(opening, kStart), kEnd);
}

TEST(Opening, CustodiansCountAfterTheWindowOrAtOnceWhereTheyComeFirst) {
    auto opening = listed_opening();
    for (std::int64_t number = 1; number <= 2; ++number)
        take(opening, decide(opening, custodians(number), kStart).value());
    EXPECT_EQ(rule_of(decide(opening, custodians(2), kStart)), "custodian_releases_once");
    EXPECT_FALSE(opening.bids[0].terminal());
    EXPECT_TRUE(due(opening, {kEnd.milliseconds - 1}).empty());
    EXPECT_EQ(due(opening, kEnd).size(), 3U);
    auto first = listed_opening("custodians_first");
    take(first, decide(first, custodians(1), kStart).value());
    EXPECT_FALSE(first.all_terminal());
    take(first, decide(first, custodians(3), kStart).value());
    EXPECT_TRUE(first.all_terminal());
}

TEST(Opening, RevokesWhatItsBidderDidNotDecryptOnlyWithoutARemedy) {
    auto opening = listed_opening("bidders_first", false);
    take(opening, decide(opening, bidders("a"), kStart).value());
    EXPECT_TRUE(due(opening, {kEnd.milliseconds - 1}).empty());
    take(opening, due(opening, kEnd));
    ASSERT_TRUE(opening.all_terminal());
    EXPECT_FALSE(opening.bids[0].left_unopened);
    EXPECT_EQ(opening.bids[1].left_unopened->outcome, "revoked");
    EXPECT_EQ(rule_of(read(opening, {}, kEnd)), "every_unlocked_bid_is_read");
    EXPECT_TRUE(due(listed_opening(), kEnd).empty()); // with one it waits for the custodians
}

TEST(Opening, APersonDecidesOnlyWhereNoSharesCanOpenTheBid) {
    auto opening = listed_opening();
    BidLeftUnopened const decision{"c", "withdrawn", "shares_unusable", "平台故障", "p", kEnd};
    EXPECT_EQ(rule_of(decide_unopened(opening, decision)), "shares_cannot_open_the_bid");
    take(opening, decide(opening, custodians(1, {"a", "b"}), kStart).value());
    EXPECT_EQ(rule_of(decide_unopened(opening, decision)), "shares_cannot_open_the_bid"); // two are still to come
    take(opening, decide(opening, custodians(2, {"a", "b"}), kStart).value());
    EXPECT_EQ(rule_of(decide_unopened(opening, decision)), "");
    auto without = decision;
    without.reasons.clear();
    EXPECT_EQ(rule_of(decide_unopened(opening, without)), "decision_has_reasons");
    auto otherwise = decision;
    otherwise.outcome = "opened";
    EXPECT_EQ(rule_of(decide_unopened(opening, otherwise)), "outcome_is_revoked_or_withdrawn");
    auto early = decision;
    early.decidedAt = kStart;
    EXPECT_EQ(rule_of(decide_unopened(opening, early)), "shares_cannot_open_the_bid");
}

} // namespace
} // namespace haihe::trading
