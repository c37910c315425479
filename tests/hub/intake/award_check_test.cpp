#include "hub/intake/award_check.hpp"

#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

template <class Change>
Names award_with(Change const& change, ToldTender const& tender = posted_tender()) {
    auto notice = award_told();
    auto told = award_noticed();
    change(notice, told);
    return named(check(notice, told, tender));
}

template <class Change>
Names result_with(Change const& change, ToldTender const& tender = posted_tender()) {
    auto notice = result_told();
    auto told = result_noticed();
    change(notice, told);
    return named(check(notice, told, tender));
}

/// Both notices have this fault, and no other.
template <class Change>
void expect_of_both(Names const& faults, Change const& change, ToldTender const& tender = posted_tender()) {
    EXPECT_EQ(award_with(change, tender), faults);
    EXPECT_EQ(result_with(change, tender), faults);
}

void expect_in(ToldTender const& tender, Names const& faults) {
    expect_of_both(
        faults, [](auto&, auto&) {}, tender);
}

ToldTender after_award() {
    auto tender = posted_tender();
    story::tell(tender.story, award_told(), kNoticed);
    return tender;
}
ToldTender after_result() {
    auto tender = posted_tender();
    story::tell(tender.story, result_told(), kNoticed);
    return tender;
}

} // namespace

TEST(IntakeOfAwards, take_a_candidate_once_the_posting_has_ended) {
    expect_in(posted_tender(), {});
    expect_of_both({}, [](auto&, auto& told) { told.noticedAt = kPostedUntil; });
    expect_of_both({"award_waits_for_the_end_of_the_posting /noticedAt"},
                   [](auto&, auto& told) { told.noticedAt = kPostedUntil - kMillisecond; });
}

TEST(IntakeOfAwards, follow_the_posting_of_a_lot_that_stands) {
    expect_in(evaluated_tender(), {"award_follows_the_posting /notice/lot"});
    expect_in(announced_tender(), {"evaluation_follows_the_opening_record /notice/lot"});
    expect_in(with(posted_tender(), failure_told("no_candidate_left")), {"lot_has_not_failed /notice/lot"});
    expect_of_both({"lot_is_of_the_tender /notice/lot"}, [](auto& notice, auto&) { notice.lot = kNoLot; });
}

TEST(IntakeOfAwards, wait_for_objections_and_for_what_holds_the_tender) {
    Names const refused{"award_waits_for_objections /noticedAt"};
    expect_in(with(posted_tender(), objection_told()), refused);
    expect_in(with(posted_tender(), objection_told(), answer_told()), {});
    expect_in(with(posted_tender(), objection_told(1), answer_told(1), objection_told(2)), refused);
    auto of_documents = objection_told();
    of_documents.against = "documents";
    of_documents.lot.clear();
    expect_in(with(posted_tender(), of_documents), refused);
    auto of_another_lot = objection_told();
    of_another_lot.lot = kOtherLot;
    expect_in(with(posted_tender(), of_another_lot), {});
    expect_in(with(posted_tender(), hold_told()), {"tender_is_not_held "});
}

TEST(IntakeOfAwards, name_a_candidate_as_it_was_posted) {
    expect_of_both({"winner_is_one_of_the_candidates /notice/winner"},
                   [](auto& notice, auto&) { notice.winner = "bidder3"; });
    expect_of_both({"award_is_as_posted /notice/winnerName"}, [](auto& notice, auto&) { notice.winnerName = "示例"; });
    expect_of_both({"award_is_as_posted /notice/price"}, [](auto& notice, auto&) { notice.price = {200'000'00}; });
    Names const refused{"award_is_as_posted /notice"};
    EXPECT_EQ(award_with([](auto& notice, auto&) { notice.periodDays = 1; }), refused);
    EXPECT_EQ(award_with([](auto& notice, auto&) { notice.quality = "优良"; }), refused);
    EXPECT_EQ(award_with([](auto& notice, auto&) { notice.projectLeader = "示例另一人"; }), refused);
    EXPECT_EQ(result_with([](auto& notice, auto&) { notice.rank = 2; }), Names{"rank_is_the_posted_one /notice/rank"});
    EXPECT_EQ(result_with([](auto& notice, auto&) { notice.ground = "other"; }),
              Names{"first_candidate_needs_no_ground /notice/ground"});
}

TEST(IntakeOfAwards, tell_the_winner_and_all_others_the_same_in_one_instant) {
    EXPECT_EQ(result_with([](auto&, auto&) {}, after_award()), Names{});
    EXPECT_EQ(award_with([](auto&, auto&) {}, after_result()), Names{});
    Names const another{"both_notices_tell_one_award /notice/winner"};
    EXPECT_EQ(named(check(next_result_told(), result_noticed(), after_award())), another);
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), after_result())), another);
    Names const later{"both_notices_are_of_one_instant /noticedAt"};
    auto const late = [](auto&, auto& told) { told.noticedAt = kNoticed + kMillisecond; };
    EXPECT_EQ(result_with(late, after_award()), later);
    EXPECT_EQ(award_with(late, after_result()), later);
}

TEST(IntakeOfAwards, come_again_only_after_a_cancellation_and_for_another_candidate) {
    Names const stands{"next_award_follows_a_cancellation /notice/lot"};
    EXPECT_EQ(award_with([](auto&, auto&) {}, after_award()), stands);
    EXPECT_EQ(award_with([](auto&, auto&) {}, awarded_tender()), stands);
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), awarded_tender())), stands);
    EXPECT_EQ(named(check(next_result_told(), result_noticed(), awarded_tender())), stands);
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), after_award())), stands); // the first is half told
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), cancelled_tender())), Names{});
    EXPECT_EQ(named(check(next_result_told(), result_noticed(), cancelled_tender())), Names{});
    Names const same{"next_winner_is_another /notice/winner"};
    expect_in(cancelled_tender(), same);

    auto next = cancelled_tender();
    story::tell(next.story, next_award_told(), kNoticed + kernel::days(1));
    auto groundless = next_result_told();
    groundless.ground.clear();
    exchange::ResultNoticed const a_day_later{kTender, "", {}, kNoticed + kernel::days(1)};
    for (auto const& before : {cancelled_tender(), next})
        EXPECT_EQ(named(check(groundless, a_day_later, before)), Names{"next_winner_has_its_ground /notice/ground"});
    EXPECT_EQ(named(check(next_result_told(), a_day_later, next)), Names{});
    story::tell(next.story, next_result_told(), kNoticed + kernel::days(1));
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), next)), stands);
    EXPECT_EQ(next.story.award_of(kLot)->winner, "bidder1");
    EXPECT_EQ(next.story.award_of(kLot)->rank, 2);
    EXPECT_EQ(next.story.awards.size(), 2U);
    story::tell(next.story, exchange::AwardCancelled{kTender, kLot, "bidder1", "other", kNoticed + kernel::days(2)});
    expect_in(next, same); // nor one that won before the last
}

TEST(IntakeOfAwards, end_with_the_contract) {
    EXPECT_EQ(named(check(next_award_told(), award_noticed(), contracted_tender())),
              Names{"lot_has_no_contract /notice/lot"});
    EXPECT_EQ(named(check(next_result_told(), result_noticed(), contracted_tender())),
              Names{"lot_has_no_contract /notice/lot"});
}

} // namespace haihe::hub
