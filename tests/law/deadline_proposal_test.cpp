// The date that a rule proposes satisfies it, at any hour of that day; a day less never does.

#include "law/lawful_tender.hpp"
#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/clarification_is_15_days_before_the_deadline_or_moves_it.hpp"

#include <rapidcheck/gtest.h>

namespace haihe::law {

using namespace specimen;

namespace {

constexpr std::int64_t kDay = 86'400'000;

kernel::Instant any_instant() {
    return {*rc::gen::inRange<std::int64_t>(kernel::Date::of(2012, 2, 1).begins_at().milliseconds,
                                            kernel::Date::of(2099, 1, 1).begins_at().milliseconds)};
}

kernel::Instant any_hour_of(kernel::Date date) {
    return date.begins_at() + kernel::Duration{*rc::gen::inRange<std::int64_t>(0, kDay)};
}

Mark mark_of(Findings const& findings) {
    RC_ASSERT(findings.size() == 1u);
    return findings.front().mark;
}

} // namespace

RC_GTEST_PROP(DeadlineProposal, of_bid_preparation_is_exact, ()) {
    auto facts = lawful_tender();
    facts.documents_from = any_instant();
    auto const proposed = earliest_bid_deadline(facts);
    facts.bid_deadline = any_hour_of(proposed);
    RC_ASSERT(mark_of(bid_preparation_is_at_least_20_days(facts)) == Mark::kept);
    facts.bid_deadline = any_hour_of(proposed - 1);
    RC_ASSERT(mark_of(bid_preparation_is_at_least_20_days(facts)) == Mark::broken);
}

RC_GTEST_PROP(DeadlineProposal, of_an_amendment_is_exact, ()) {
    auto facts = lawful_tender();
    auto const issued = any_instant();
    auto const before = issued + kernel::Duration{*rc::gen::inRange<std::int64_t>(0, 40 * kDay)};
    auto const proposed = deadline_after_amendment(issued, before);
    RC_ASSERT(proposed >= kernel::Date::of(before));
    facts.amendments = {{issued, true, before, any_hour_of(proposed)}};
    RC_ASSERT(mark_of(clarification_is_15_days_before_the_deadline_or_moves_it(facts)) == Mark::kept);
    RC_PRE(proposed > kernel::Date::of(before));
    facts.amendments = {{issued, true, before, any_hour_of(proposed - 1)}};
    RC_ASSERT(mark_of(clarification_is_15_days_before_the_deadline_or_moves_it(facts)) == Mark::broken);
}

TEST(DeadlineProposal, clarification_is_15_days_before_the_deadline_or_moves_it) {
    auto const last = kernel::Date::of(2026, 3, 8).ends_at();
    auto const amended = [](kernel::Instant issued, bool affects, kernel::Instant after) {
        return [=](TenderFacts& facts) { facts.amendments = {{issued, affects, facts.bid_deadline, after}}; };
    };
    expect("clarification_is_15_days_before_the_deadline_or_moves_it",
           clarification_is_15_days_before_the_deadline_or_moves_it,
           {{"8 March, last millisecond", amended(last - kMillisecond, true, at(3, 23)), Mark::kept},
            {"8 March 24:00 is 9 March", amended(last, true, at(3, 23)), Mark::broken},
            {"9 March, moved to the 24th", amended(last, true, kernel::Date::of(2026, 3, 24).begins_at()), Mark::kept},
            {"moved a millisecond short", amended(last, true, kernel::Date::of(2026, 3, 24).begins_at() - kMillisecond),
             Mark::broken}});
    auto facts = lawful_tender();
    amended(last, true, at(3, 23))(facts);
    auto const told = clarification_is_15_days_before_the_deadline_or_moves_it(facts).front().facts;
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].value, "2026-03-24") << "the earliest lawful deadline";
    EXPECT_EQ(told[1].value, "2026-03-23") << "the deadline as it is";
    amended(at(3, 22), false, at(3, 23))(facts);
    EXPECT_TRUE(clarification_is_15_days_before_the_deadline_or_moves_it(facts).empty());
}

TEST(DeadlineProposal, keeps_a_deadline_that_leaves_enough_days) {
    EXPECT_EQ(deadline_after_amendment(at(3, 8), at(3, 23)), kernel::Date::of(2026, 3, 23));
    EXPECT_EQ(deadline_after_amendment(at(3, 9), at(3, 23)), kernel::Date::of(2026, 3, 24));
    EXPECT_EQ(deadline_after_amendment(at(3, 9), at(4, 30)), kernel::Date::of(2026, 4, 30));
}

} // namespace haihe::law
