#include "hub/intake/opening_check.hpp"

#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

using Names = std::vector<std::string>;

constexpr kernel::Duration kMillisecond{1};
std::string const kLot = std::string(kTender) + "001";
std::string const kOtherLot = std::string(kTender) + "002";
std::string const kNoLot = std::string(kTender) + "003";

Names named(Faults const& faults) {
    Names names;
    for (auto const& fault : faults) names.push_back(fault.rule + " " + fault.path);
    return names;
}

exchange::BidReceiptSummary closed(std::int64_t bids = 3, std::string const& lot = kLot,
                                   kernel::Instant at = kDeadline) {
    return {kTender, lot, at, bids, std::vector<kernel::Digest>(static_cast<std::size_t>(bids))};
}

exchange::LotFailed failed(std::int64_t bids = 2, std::string const& lot = kLot, kernel::Instant at = kDeadline) {
    return {kTender, lot, bids, "fewer_than_three_bidders", at};
}

exchange::OpeningRecord opened(std::size_t bids = 3, std::string const& lot = kLot, kernel::Instant at = kDeadline) {
    exchange::OpeningRecord record{kTender, lot, at, {}, {}, {}, {}};
    for (std::size_t i = 0; i < bids; ++i)
        record.bids.push_back({std::to_string(i), "", "", "opened", "bidder", "", exchange::BidReading{}, {}});
    return record;
}

template <class Told>
Names faults_of(Told const& told, ToldTender const& tender = announced_tender()) {
    return named(check(told, tender));
}

template <class... Told>
ToldTender after(Told const&... told) {
    auto tender = announced_tender();
    (story::tell(tender.story, told), ...);
    return tender;
}

ToldTender after_record() {
    auto tender = announced_tender();
    story::tell(tender.story, opened(), kDeadline);
    return tender;
}

} // namespace

TEST(IntakeOfOpenings, takes_what_is_of_a_lot_and_not_before_the_deadline) {
    EXPECT_EQ(faults_of(closed()), Names{});
    EXPECT_EQ(faults_of(failed()), Names{});
    EXPECT_EQ(faults_of(opened()), Names{});
    Names const no_lot{"lot_is_of_the_tender /lot"};
    EXPECT_EQ(faults_of(closed(3, kNoLot)), no_lot);
    EXPECT_EQ(faults_of(failed(2, kNoLot)), no_lot);
    EXPECT_EQ(faults_of(opened(3, kNoLot)), no_lot);
    auto const early = kDeadline - kMillisecond;
    EXPECT_EQ(faults_of(closed(3, kLot, early)), Names{"box_closes_at_the_deadline /closedAt"});
    EXPECT_EQ(faults_of(failed(2, kLot, early)), Names{"box_closes_at_the_deadline /failedAt"});
    EXPECT_EQ(faults_of(opened(3, kLot, early)), Names{"box_closes_at_the_deadline /openedAt"});
}

TEST(IntakeOfOpenings, looks_at_the_deadline_as_it_was_moved) {
    auto const moved = after(exchange::DeadlineChanged{kTender, kDeadline, kDeadline + kernel::days(1), {}, "hold"});
    EXPECT_EQ(faults_of(closed(), moved), Names{"box_closes_at_the_deadline /closedAt"});
    EXPECT_EQ(faults_of(closed(3, kLot, kDeadline + kernel::days(1)), moved), Names{});
    ToldTender silent{kPlatform, {}, {}};
    story::tell(silent.story, tender_told());
    EXPECT_EQ(faults_of(closed(), silent), Names{"box_closes_at_the_deadline /closedAt"});
}

TEST(IntakeOfOpenings, a_box_closes_once) {
    EXPECT_EQ(faults_of(closed(), after(closed())), Names{"box_closes_once /lot"});
    EXPECT_EQ(faults_of(closed(3, kOtherLot), after(closed())), Names{});
}

TEST(IntakeOfOpenings, a_lot_is_opened_once) {
    Names const refused{"lot_is_opened_once /lot"};
    EXPECT_EQ(faults_of(failed(), after(failed())), refused);
    EXPECT_EQ(faults_of(opened(), after(failed())), refused);
    EXPECT_EQ(faults_of(failed(), after_record()), refused);
    EXPECT_EQ(faults_of(opened(), after_record()), refused);
    EXPECT_EQ(faults_of(opened(3, kOtherLot), after_record()), Names{});
    EXPECT_EQ(faults_of(failed(2, kOtherLot), after(failed())), Names{});
}

TEST(IntakeOfOpenings, every_bid_in_the_box_is_accounted_for) {
    Names const refused{"every_bid_in_the_box_is_accounted_for /bids"};
    EXPECT_EQ(faults_of(opened(3), after(closed(4))), refused);
    EXPECT_EQ(faults_of(opened(4), after(closed(4))), Names{});
    EXPECT_EQ(faults_of(opened(5), after(closed(4))), refused);
    EXPECT_EQ(faults_of(failed(0), after(closed(1))), refused);
    EXPECT_EQ(faults_of(failed(1), after(closed(1))), Names{});
    EXPECT_EQ(faults_of(failed(2), after(closed(1))), refused);
    EXPECT_EQ(faults_of(opened(4), after(closed(3, kOtherLot))), Names{}); // of this box nothing was told
}

TEST(IntakeOfOpenings, a_summary_counts_its_headers) {
    auto told = closed();
    told.headers.pop_back();
    EXPECT_EQ(faults_of(told), Names{"summary_counts_its_headers /bids"});
    EXPECT_EQ(faults_of(closed(0)), Names{});
}

TEST(IntakeOfOpenings, a_failed_lot_has_fewer_than_three_bids) {
    EXPECT_EQ(faults_of(failed(0)), Names{});
    EXPECT_EQ(faults_of(failed(3)), Names{"failed_lot_has_fewer_than_three_bids /bids"});
}

TEST(IntakeOfOpenings, an_opened_bid_has_its_reading_or_what_was_wrong_with_it) {
    Names const refused{"opened_bid_has_its_reading /bids/1/reading"};
    auto unread = opened();
    unread.bids[1].reading.reset();
    EXPECT_EQ(faults_of(unread), refused);
    unread.bids[1].faults = {"content_is_whole"};
    EXPECT_EQ(faults_of(unread), Names{});
    for (auto const* outcome : {"revoked", "withdrawn"}) {
        auto shut = opened();
        shut.bids[1].outcome = outcome;
        EXPECT_EQ(faults_of(shut), refused) << outcome;
        shut.bids[1].reading.reset();
        EXPECT_EQ(faults_of(shut), Names{}) << outcome;
    }
}

} // namespace haihe::hub
