#include "hub/intake/contract_check.hpp"

#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

template <class Change>
Names contract_with(Change const& change, ToldTender const& tender = awarded_tender()) {
    auto told = contract_told();
    change(told);
    return named(check(told, tender));
}

Names faults_in(ToldTender const& tender) {
    return contract_with([](auto&) {}, tender);
}

} // namespace

TEST(IntakeOfContracts, takes_what_was_awarded) {
    EXPECT_EQ(faults_in(awarded_tender()), Names{});
    EXPECT_EQ(contract_with([](auto& told) { told.signedAt = kNoticed; }), Names{});
    // Late is for departments to see.
    EXPECT_EQ(contract_with([](auto& told) { told.signedAt = kNoticed + kernel::days(90); }), Names{});
}

TEST(IntakeOfContracts, follow_both_notices_of_the_award) {
    Names const refused{"contract_follows_the_award /lot"};
    EXPECT_EQ(faults_in(posted_tender()), refused);
    auto half = posted_tender();
    story::tell(half.story, award_told(), kNoticed);
    EXPECT_EQ(faults_in(half), refused);
    half = posted_tender();
    story::tell(half.story, result_told(), kNoticed);
    EXPECT_EQ(faults_in(half), refused);
    EXPECT_EQ(faults_in(announced_tender()), Names{"evaluation_follows_the_opening_record /lot"});
    EXPECT_EQ(contract_with([](auto& told) { told.lot = kNoLot; }), Names{"lot_is_of_the_tender /lot"});
}

TEST(IntakeOfContracts, are_signed_once_for_a_lot_that_stands) {
    EXPECT_EQ(faults_in(contracted_tender()), Names{"contract_is_signed_once /lot"});
    EXPECT_EQ(faults_in(with(awarded_tender(), failure_told("no_candidate_left"))), Names{"lot_has_not_failed /lot"});
    EXPECT_EQ(faults_in(with(awarded_tender(), hold_told())), Names{"tender_is_not_held "});
}

TEST(IntakeOfContracts, agree_with_the_award) {
    EXPECT_EQ(contract_with([](auto& told) { told.tenderee = "another"; }),
              Names{"contract_is_of_the_tenderee /tenderee"});
    EXPECT_EQ(contract_with([](auto& told) { told.tendereeName = "示例另一人"; }),
              Names{"contract_is_of_the_tenderee /tenderee"});
    EXPECT_EQ(contract_with([](auto& told) { told.winner = "bidder1"; }),
              (Names{"contract_is_with_the_winner /winner", "contract_period_is_the_posted /periodDays"}));
    EXPECT_EQ(contract_with([](auto& told) { told.winnerName = "示例"; }),
              Names{"contract_is_with_the_winner /winner"});
    EXPECT_EQ(contract_with([](auto& told) { told.price = {99'000'01}; }),
              Names{"contract_price_is_the_awarded /price"});
    EXPECT_EQ(contract_with([](auto& told) { told.periodDays = 201; }),
              Names{"contract_period_is_the_posted /periodDays"});
    EXPECT_EQ(contract_with([](auto& told) { told.awardedAt = kNoticed + kMillisecond; }),
              Names{"contract_names_its_award /awardedAt"});
    EXPECT_EQ(contract_with([](auto& told) { told.signedAt = kNoticed - kMillisecond; }),
              Names{"contract_is_signed_after_the_award /signedAt"});
}

} // namespace haihe::hub
