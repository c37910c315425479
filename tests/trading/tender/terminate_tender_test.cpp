#include "trading/tender/terminate_tender.hpp"

#include "trading/bid/submit_bid.hpp"
#include "trading/dispute/answer_objection.hpp"
#include "trading/dispute/raise_objection.hpp"
#include "trading/tender/move_deadline.hpp"
#include "trading/tender/tender_told.hpp"
#include "trading/tender/tender_walk.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

namespace {

kernel::Instant const kNow = kIssue + kernel::days(5);

TerminateTender termination() {
    return {termination_notice(), {"haihe/termination/1", "signer", "value"}, "drafter", "signer"};
}

std::string answer(TerminateTender const& command, Tender const& tender = published_tender(),
                   std::vector<LotStanding> const& lots = {{"1"}}) {
    auto const terminated = decide(tender, command, lots, kNow);
    if (terminated) return "";
    EXPECT_FALSE(terminated.error().text.zh.empty() || terminated.error().text.en.empty());
    return terminated.error().rule + " " + terminated.error().path;
}

template <class T>
std::string rule(kernel::Result<T> const& outcome) {
    return outcome ? "" : outcome.error().rule;
}

} // namespace

TEST(TerminateTender, ends_the_tender) {
    auto const event = decide(published_tender(), termination(), {{"1"}}, kNow);
    ASSERT_TRUE(event) << event.error().rule;
    EXPECT_EQ(event->notice, termination_notice());
    EXPECT_EQ(event->signature.certificate, "signer");
    EXPECT_EQ(event->drafter, "drafter");
    EXPECT_EQ(event->terminatedAt, kNow);
    auto tender = published_tender();
    evolve(tender, TenderEvent{*event});
    EXPECT_EQ(tender.phase, Phase::terminated);
    EXPECT_EQ(story_of(tender, approved_project()).terminated_at, kNow);
    EXPECT_EQ(answer(termination(), tender), "tender_is_not_terminated "); // once
}

TEST(TerminateTender, is_for_two_people_who_mean_the_same_text) {
    auto alone = termination();
    alone.drafter = alone.signer;
    EXPECT_EQ(answer(alone), "drafter_and_signer_are_two_people ");
    alone.drafter.clear();
    EXPECT_EQ(answer(alone), "termination_is_drafted_first /notice");
}

TEST(TerminateTender, says_why_and_how_money_goes_back) {
    using exchange::TerminationNotice;
    struct Case {
        std::function<void(TerminationNotice&)> change;
        char const* refused;
    };
    for (auto const& [change, refused] : std::vector<Case>{
             {[](auto& notice) { notice.tender.back() = '9'; }, "termination_is_of_this_tender /notice/tender"},
             {[](auto& notice) { notice.reason.clear(); }, "termination_is_reasoned /notice/reason"},
             {[](auto& notice) { notice.reason.assign(6000, 'a'); }, ""},
             {[](auto& notice) { notice.reason.assign(6001, 'a'); }, "termination_is_reasoned /notice/reason"},
             {[](auto& notice) { notice.returns.clear(); }, "returns_are_stated /notice/returns"},
             {[](auto& notice) { notice.returns.assign(6001, 'a'); }, "returns_are_stated /notice/returns"}}) {
        auto command = termination();
        change(command.notice);
        EXPECT_EQ(answer(command), refused);
    }
}

TEST(TerminateTender, follows_the_lifecycle) {
    EXPECT_EQ(answer(termination(), {}), "tender_is_registered ");
    EXPECT_EQ(answer(termination(), registered_tender()), "step_follows_the_lifecycle ");
    auto held = published_tender();
    evolve(held, TenderEvent{HoldPlaced{"order", "令1", kIssue}});
    EXPECT_EQ(answer(termination(), held), "tender_is_not_held ");
}

/// Every standing of two lots: under its opening, awarded, over.
TEST(TerminateTender, cuts_off_no_opening_and_no_award) {
    for (int i = 0; i < 64; ++i) {
        LotStanding const first{"1", (i & 1) != 0, (i & 2) != 0, (i & 4) != 0};
        LotStanding const second{"2", (i & 8) != 0, (i & 16) != 0, (i & 32) != 0};
        std::string expected;
        if (first.is_being_opened || second.is_being_opened)
            expected = "opening_is_brought_to_its_record ";
        else if (first.is_awarded || second.is_awarded)
            expected = "termination_precedes_the_award ";
        else if (first.is_over && second.is_over)
            expected = "a_lot_is_left_to_terminate ";
        EXPECT_EQ(answer(termination(), published_tender(), {first, second}), expected) << i;
    }
}

/// Waiting mends an opening, and neither an award nor the end of every lot.
TEST(TerminateTender, is_not_even_drafted_where_nothing_is_left_to_terminate) {
    for (int i = 0; i < 64; ++i) {
        LotStanding const first{"1", (i & 1) != 0, (i & 2) != 0, (i & 4) != 0};
        LotStanding const second{"2", (i & 8) != 0, (i & 16) != 0, (i & 32) != 0};
        auto const* expected = first.is_awarded || second.is_awarded ? "termination_precedes_the_award"
                               : first.is_over && second.is_over     ? "a_lot_is_left_to_terminate"
                                                                     : "";
        EXPECT_EQ(rule(require_something_to_terminate({first, second})), expected) << i;
    }
}

/// What the other slices' own decisions answer once it is terminated; those of award and contract have their tables.
TEST(TerminateTender, leaves_nothing_to_do) {
    auto const tender = terminated_tender();
    auto const bid = decide(BidBox{}, SubmitBid{}, tender, tender.registered.lots[0].code, {}, "bidder");
    EXPECT_FALSE(bid.event);
    EXPECT_EQ(bid.refusal->rule, "tender_is_not_terminated");
    EXPECT_EQ(bid.refusal->citation->article, "第三十一条");
    EXPECT_EQ(
        rule(decide(tender, ClarifyTender{{tender.registered.code, 1, "澄清", "内容", false, {}, {}}, {}, "s"}, kNow)),
        "tender_is_not_terminated");
    EXPECT_EQ(rule(decide(tender, MoveDeadline{}, {}, kNow)), "tender_is_not_terminated");
    EXPECT_EQ(rule(decide(tender, PlaceHold{"order", "令1"}, kNow)), "tender_is_not_terminated");
    EXPECT_EQ(rule(decide(tender, LiftHold{"order", "令1"}, kNow)), "tender_is_not_terminated");
    EXPECT_EQ(rule(raise({}, tender, {}, {}, {"documents", "", "示例", "B", true}, kNow)), "tender_is_not_terminated");
    EXPECT_EQ(rule(answer({}, tender, {}, {1, "dismissed", "示例", {}, "s"}, kNow)), "tender_is_not_terminated");
}

} // namespace haihe::trading
