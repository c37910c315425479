#include "trading/opening/attend_opening.hpp"

#include "trading/opening/begin_opening.hpp"
#include "trading/opening/record_opening.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kDeadline{1'800'000'000'000};
constexpr kernel::Instant kNow = kDeadline + kernel::minutes(3);

Opening listed_opening() {
    exchange::BiddingTerms const terms{2, std::vector<exchange::Custodian>(3), "bidders_first", true, 30, {}};
    Opening opening;
    evolve(opening,
           listed("t", "l", "{}", {}, {{"a", "A", "甲", false}, {"b", "B", "乙", false}, {"c", "C", "丙", false}},
                  terms, kDeadline));
    return opening;
}

Opening read_opening() {
    auto opening = listed_opening();
    for (auto const* id : {"a", "b", "c"})
        evolve(opening, BidLeftUnopened{id, "withdrawn", "ciphertext_lost", "", "", kNow});
    evolve(opening, read(opening, {}, kNow).value());
    return opening;
}

Attendant const kBidder{"A", "甲", "bidder"};
Attendant const kHost{"H", "示例招标人", "host"};
Attendant const kCustodian{"K", "示例保管人", "custodian"};
Attendant const kPublic{"Z", "", "public"};

std::string rule_of(Opening const& opening, Attendant const& who) {
    auto const outcome = attend(opening, who, kDeadline, kNow);
    return outcome ? "" : outcome.error().rule;
}

void take(Opening& opening, Attendant const& who, kernel::Instant at = kNow) {
    evolve(opening, attend(opening, who, kDeadline, at).value());
}

} // namespace

TEST(Attendance, is_taken_from_the_list_to_the_record_and_at_no_other_time) {
    Opening const not_begun;
    Opening failed;
    evolve(failed, OpeningFailed{"t", "l", 2, kDeadline});
    auto recorded_one = read_opening();
    evolve(recorded_one, OpeningRecordSigned{"t", record_of(recorded_one, {}), {}, kNow});
    for (auto const& who : {kBidder, kHost, kCustodian, kPublic}) // the same for everybody: nobody learns who has bid
        for (Opening const* shut : {&not_begun, &std::as_const(failed), &std::as_const(recorded_one)})
            EXPECT_EQ(rule_of(*shut, who), "hall_is_open") << who.role;
    for (auto const& open : {listed_opening(), read_opening()}) {
        for (auto const& who : {kBidder, kHost, kCustodian}) EXPECT_EQ(rule_of(open, who), "") << who.role;
        EXPECT_EQ(rule_of(open, kPublic), "caller_takes_part");
    }
}

TEST(Attendance, is_refused_early_by_saying_when) {
    auto const early = attend({}, kBidder, kDeadline, {kDeadline.milliseconds - 1});
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, kernel::RefusalKind::conflict);
    ASSERT_EQ(early.error().facts.size(), 1U);
    EXPECT_EQ(early.error().facts.front().name, "bidDeadline");
    EXPECT_EQ(early.error().facts.front().value, kDeadline.to_string());
    auto const public_one = attend({}, kPublic, kDeadline, kDeadline);
    ASSERT_FALSE(public_one);
    EXPECT_EQ(public_one.error().text, early.error().text);
}

TEST(Attendance, is_recorded_once_for_each_entity) {
    auto opening = listed_opening();
    take(opening, kBidder);
    EXPECT_EQ(rule_of(opening, kBidder), "attendance_is_recorded_once");
    EXPECT_EQ(rule_of(opening, kHost), "");
    EXPECT_EQ(opening.attendance, (std::vector<OpeningAttended>{{"A", "甲", "bidder", kNow}}));
}

TEST(Attendance, of_bidders_is_in_the_record_in_the_order_in_which_they_came) {
    auto opening = read_opening();
    EXPECT_FALSE(record_of(opening, {}).attendedBy);
    take(opening, kHost);
    take(opening, kCustodian);
    EXPECT_FALSE(record_of(opening, {}).attendedBy);
    auto const before = record_of(opening, {});
    take(opening, {"C", "丙", "bidder"});
    take(opening, kBidder, kNow + kernel::minutes(1));
    EXPECT_EQ(record_of(opening, {}).attendedBy, (std::vector<std::string>{"C", "A"}));
    auto const stale = record(opening, before, {}, {}, kNow);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().rule, "record_is_as_it_happened");
    EXPECT_TRUE(record(opening, record_of(opening, {}), {}, {}, kNow));
}

} // namespace haihe::trading
