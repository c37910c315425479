#include "hub/intake/candidates_check.hpp"

#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

template <class Change>
Names posting_with(Change const& change, ToldTender const& tender = evaluated_tender()) {
    auto notice = candidates_told();
    auto told = posted();
    change(notice, told);
    return named(check(notice, told, tender));
}

Names faults_in(ToldTender const& tender) {
    return posting_with([](auto&, auto&) {}, tender);
}

} // namespace

TEST(IntakeOfCandidates, takes_what_the_report_recommends) { EXPECT_EQ(faults_in(evaluated_tender()), Names{}); }

TEST(IntakeOfCandidates, follow_the_report_of_their_lot) {
    Names const refused{"candidates_follow_the_report /notice/lot"};
    EXPECT_EQ(faults_in(opened_tender()), refused);
    EXPECT_EQ(faults_in(evaluated_tender("competition_is_lacking")), refused);
    EXPECT_EQ(faults_in(announced_tender()), Names{"evaluation_follows_the_opening_record /notice/lot"});
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.lot = kNoLot; }),
              Names{"lot_is_of_the_tender /notice/lot"});
    EXPECT_EQ(faults_in(with(evaluated_tender(), failure_told("no_candidate_left"))),
              Names{"lot_has_not_failed /notice/lot"});
}

TEST(IntakeOfCandidates, are_posted_once_and_not_while_the_tender_is_held) {
    EXPECT_EQ(faults_in(posted_tender()), Names{"candidates_are_posted_once /notice/lot"});
    EXPECT_EQ(faults_in(with(evaluated_tender(), hold_told())), Names{"tender_is_not_held "});
    exchange::TenderResumed const lifted{kTender, "order", "示例令1号", kPosted};
    EXPECT_EQ(faults_in(with(evaluated_tender(), hold_told(), lifted)), Names{});
}

TEST(IntakeOfCandidates, are_the_reports_by_rank) {
    Names const first{"posted_candidates_are_the_reports /notice/candidates/0"};
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[0].rank = 2; }), first);
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[0].bidder = "bidder3"; }), first);
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[0].bidderName = "示例投标人"; }), first);
    Names const count{"posted_candidates_are_the_reports /notice/candidates"};
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates.pop_back(); }), count);
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates.push_back(notice.candidates[0]); }), count);
}

TEST(IntakeOfCandidates, have_the_price_of_the_report_and_the_bid_as_it_was_read) {
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[0].price = {200'000'00}; }), // as read
              Names{"posted_price_is_the_reports /notice/candidates/0/price"});
    Names const refused{"posted_bid_is_as_read /notice/candidates/1"};
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[1].periodDays = 99; }), refused);
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[1].quality = "优良"; }), refused);
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.candidates[1].projectLeader = "示例另一人"; }), refused);
}

TEST(IntakeOfCandidates, name_when_the_report_came_and_come_after_it) {
    EXPECT_EQ(posting_with([](auto&, auto& told) { told.reportedAt = kReported + kMillisecond; }),
              Names{"posting_names_when_the_report_came /reportedAt"});
    EXPECT_EQ(posting_with([](auto&, auto& told) { told.postedAt = kReported; }), Names{});
    EXPECT_EQ(posting_with([](auto&, auto& told) { told.postedAt = kReported - kMillisecond; }),
              Names{"candidates_are_posted_after_the_report /postedAt"});
}

TEST(IntakeOfCandidates, are_posted_for_three_days_where_the_law_says_so) {
    auto const until = [](kernel::Instant end) {
        return posting_with([&](auto& notice, auto&) { notice.postedUntil = end; });
    };
    EXPECT_EQ(until(kPostedUntil), Names{});
    EXPECT_EQ(until(kPostedUntil - kMillisecond), Names{"candidates_are_posted_at_least_3_days /notice/postedUntil"});
    auto tender = evaluated_tender();
    tender.story.tender->compulsory = false;
    EXPECT_EQ(posting_with([](auto& notice, auto&) { notice.postedUntil = kPosted; }, tender), Names{});
    // Late is for departments to see.
    EXPECT_EQ(posting_with([](auto& notice, auto& told) {
                  told.postedAt = kPosted + kernel::days(30);
                  notice.postedUntil = kPostedUntil + kernel::days(30);
              }),
              Names{});
}

} // namespace haihe::hub
