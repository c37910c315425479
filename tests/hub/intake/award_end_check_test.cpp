#include "hub/intake/award_end_check.hpp"

#include "hub/intake/contract_check.hpp"
#include "hub/intake/evaluation_check.hpp"
#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

template <class Change>
Names cancellation_with(Change const& change, ToldTender const& tender = awarded_tender()) {
    auto told = cancellation_told();
    change(told);
    return named(check(told, tender));
}

Names cancelling_in(ToldTender const& tender) {
    return cancellation_with([](auto&) {}, tender);
}

Names reporting_in(ToldTender const& tender) { return named(check(award_report_told(), tender)); }

} // namespace

TEST(IntakeOfCancellations, end_the_award_that_stands) {
    EXPECT_EQ(cancelling_in(awarded_tender()), Names{});
    EXPECT_EQ(cancellation_with([](auto& told) { told.cancelledAt = kNoticed; }), Names{});
    EXPECT_EQ(cancellation_with([](auto& told) { told.cancelledAt = kNoticed - kMillisecond; }),
              Names{"cancellation_is_after_the_award /cancelledAt"});
    EXPECT_EQ(cancellation_with([](auto& told) { told.winner = "bidder1"; }),
              Names{"cancelled_award_is_the_last /winner"});
    EXPECT_EQ(cancellation_with([](auto& told) { told.lot = kNoLot; }), Names{"lot_is_of_the_tender /lot"});
}

TEST(IntakeOfCancellations, follow_both_notices_and_come_once_before_the_contract) {
    Names const refused{"cancellation_follows_the_award /lot"};
    EXPECT_EQ(cancelling_in(posted_tender()), refused);
    auto half = posted_tender();
    story::tell(half.story, award_told(), kNoticed);
    EXPECT_EQ(cancelling_in(half), refused);
    EXPECT_EQ(cancelling_in(cancelled_tender()), refused);
    EXPECT_EQ(cancelling_in(contracted_tender()), Names{"lot_has_no_contract /lot"});
    EXPECT_EQ(cancelling_in(with(awarded_tender(), hold_told())), Names{"tender_is_not_held "});
}

TEST(IntakeOfCancellations, leave_no_award_to_sign_a_contract_on) {
    EXPECT_EQ(named(check(contract_told(), cancelled_tender())), Names{"contract_follows_the_award /lot"});
    EXPECT_EQ(named(check_later_failure(failure_told("no_candidate_left"), awarded_tender())),
              Names{"award_is_cancelled_first /lot"});
    EXPECT_EQ(named(check_later_failure(failure_told("no_candidate_left"), cancelled_tender())), Names{});
}

TEST(IntakeOfAwardReports, are_of_an_award_that_stands_once) {
    EXPECT_EQ(reporting_in(awarded_tender()), Names{});
    EXPECT_EQ(reporting_in(contracted_tender()), Names{});
    EXPECT_EQ(reporting_in(with(awarded_tender(), hold_told())), Names{}); // a hold hinders no report
    Names const refused{"report_follows_the_award /lot"};
    EXPECT_EQ(reporting_in(posted_tender()), refused);
    EXPECT_EQ(reporting_in(cancelled_tender()), refused);
    EXPECT_EQ(reporting_in(with(awarded_tender(), award_report_told())), Names{"award_is_reported_once /lot"});
    auto early = award_report_told();
    early.madeAt = kNoticed - kMillisecond;
    EXPECT_EQ(named(check(early, awarded_tender())), Names{"report_is_after_the_award /madeAt"});
    early.madeAt = kNoticed;
    EXPECT_EQ(named(check(early, awarded_tender())), Names{});
    early.madeAt = kNoticed + kernel::days(90); // late is for departments to see
    EXPECT_EQ(named(check(early, awarded_tender())), Names{});
}

} // namespace haihe::hub
