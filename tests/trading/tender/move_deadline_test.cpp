#include "trading/tender/move_deadline.hpp"

#include "trading/tender/tender_walk.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

using kernel::days;
using kernel::Duration;
using kernel::hours;

namespace {

constexpr Duration kMillisecond{1};
kernel::Instant const kDeadline = kIssue + days(20);
kernel::Instant const kNow = kIssue + days(10);
trust::Signature const kOperators{"haihe/platform-failure/1", "operator", "value"};

/// What the operator has certified, one failure for each span.
Failures failures(std::vector<std::pair<kernel::Instant, kernel::Instant>> const& spans) {
    Failures all;
    for (auto const& [began, ended] : spans) {
        auto const number = static_cast<std::int64_t>(all.certified.size()) + 1;
        evolve(all, FailureEvent{FailureCertified{{"A1201000001", number, began, ended, "停电"}, kOperators, ended}});
    }
    return all;
}

Failures two_hours() { return failures({{kIssue + days(9), kIssue + days(9) + hours(2)}}); }

Tender held_tender() {
    auto tender = published_tender();
    evolve(tender, TenderEvent{HoldPlaced{"order", "令1", kIssue}});
    return tender;
}

MoveDeadline by_failure(Duration longer = days(1), std::int64_t failure = 1) {
    return {
        {published_tender().registered.code, 1, "platform_failure", failure, kDeadline, kDeadline + longer, "平台停电"},
        {"haihe/deadline-change/1", "tenderee", "value"},
        "signer"};
}

MoveDeadline by_hold(Duration longer = days(1)) {
    auto command = by_failure(longer);
    command.change.ground = "hold";
    command.change.failure.reset();
    return command;
}

/// The rule and the path that are refused; "" when the deadline moves.
std::string answer(Tender const& tender, MoveDeadline const& command, Failures const& certified = two_hours(),
                   kernel::Instant now = kNow) {
    auto const moved = decide(tender, command, certified, now);
    return moved ? "" : moved.error().rule + " " + moved.error().path;
}

} // namespace

TEST(MoveDeadline, on_the_ground_of_a_failure_carries_what_the_operator_certified) {
    auto const certified = two_hours();
    auto const moved = decide(published_tender(), by_failure(), certified, kNow);
    ASSERT_TRUE(moved) << moved.error().rule;
    EXPECT_EQ(moved->change, by_failure().change);
    EXPECT_EQ(moved->signature.certificate, "tenderee");
    EXPECT_EQ(moved->signer, "signer");
    EXPECT_EQ(moved->failure, certified.certified[0].failure);
    EXPECT_EQ(moved->failureSignature, kOperators);
    EXPECT_EQ(moved->movedAt, kNow);
    EXPECT_EQ(answer(held_tender(), by_failure()), "");
}

TEST(MoveDeadline, on_the_ground_of_a_hold_needs_one_that_stands_and_carries_no_failure) {
    auto const moved = decide(held_tender(), by_hold(), {}, kNow);
    ASSERT_TRUE(moved) << moved.error().rule;
    EXPECT_EQ(moved->change.ground, "hold");
    EXPECT_FALSE(moved->failure);
    EXPECT_FALSE(moved->failureSignature);
    EXPECT_EQ(moved->movedAt, kNow);
    constexpr char const* kRefused = "ground_of_the_change_stands /change/ground";
    EXPECT_EQ(answer(published_tender(), by_hold()), kRefused);
    auto lifted = held_tender();
    evolve(lifted, TenderEvent{HoldLifted{"order", "令1", kNow}});
    EXPECT_EQ(answer(lifted, by_hold()), kRefused);
    auto with_a_failure = by_hold();
    with_a_failure.change.failure = 1;
    EXPECT_EQ(answer(held_tender(), with_a_failure), kRefused);
    for (auto const* ground : {"clarification", "", "weather"}) {
        auto other = by_hold();
        other.change.ground = ground;
        EXPECT_EQ(answer(held_tender(), other), kRefused) << ground;
    }
}

TEST(MoveDeadline, refuses_what_the_notice_may_not_say) {
    using exchange::DeadlineChange;
    struct Case {
        char const* what;
        std::function<void(DeadlineChange&)> change;
        char const* refused;
    };
    for (auto const& [what, change, refused] : std::vector<Case>{
             {"as it is", [](auto&) {}, ""},
             {"of another tender", [](auto& c) { c.tender.back() = '9'; },
              "deadline_change_is_of_this_tender /change/tender"},
             {"number 0", [](auto& c) { c.number = 0; }, "deadline_changes_are_numbered_in_order /change/number"},
             {"number 2", [](auto& c) { c.number = 2; }, "deadline_changes_are_numbered_in_order /change/number"},
             {"another deadline before", [](auto& c) { c.bidDeadlineBefore = kDeadline - kMillisecond; },
              "deadline_before_is_the_one_in_force /change/bidDeadlineBefore"},
             {"the same deadline", [](auto& c) { c.bidDeadlineAfter = kDeadline; },
              "deadline_is_never_brought_forward /change/bidDeadlineAfter"},
             {"brought forward", [](auto& c) { c.bidDeadlineAfter = kDeadline - kMillisecond; },
              "deadline_is_never_brought_forward /change/bidDeadlineAfter"},
             {"30 days", [](auto& c) { c.bidDeadlineAfter = kDeadline + days(30); }, ""},
             {"30 days and a millisecond", [](auto& c) { c.bidDeadlineAfter = kDeadline + days(30) + kMillisecond; },
              "extension_is_at_most_30_days /change/bidDeadlineAfter"},
             {"no reason", [](auto& c) { c.reason.clear(); }, "change_is_reasoned /change/reason"},
             {"a reason of 2000 bytes", [](auto& c) { c.reason.assign(2000, 'a'); }, ""},
             {"a reason of 2001 bytes", [](auto& c) { c.reason.assign(2001, 'a'); },
              "change_is_reasoned /change/reason"},
             {"no failure", [](auto& c) { c.failure.reset(); }, "failure_is_certified /change/failure"},
             {"failure 0", [](auto& c) { c.failure = 0; }, "failure_is_certified /change/failure"},
             {"failure 2", [](auto& c) { c.failure = 2; }, "failure_is_certified /change/failure"}}) {
        auto command = by_failure();
        change(command.change);
        EXPECT_EQ(answer(published_tender(), command), refused) << what;
    }
    EXPECT_EQ(answer(published_tender(), by_failure(), {}), "failure_is_certified /change/failure");
}

TEST(MoveDeadline, says_which_number_it_expects) {
    auto command = by_failure();
    command.change.number = 2;
    auto const moved = decide(published_tender(), command, two_hours(), kNow);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().kind, kernel::RefusalKind::conflict);
    EXPECT_EQ(moved.error().facts, (std::vector<kernel::Fact>{{"expected", "1"}}));
}

TEST(MoveDeadline, moves_nothing_from_the_deadline_on) {
    auto const at = [](kernel::Instant now) { return answer(published_tender(), by_failure(), two_hours(), now); };
    EXPECT_EQ(at(kDeadline - kMillisecond), "");
    EXPECT_EQ(at(kDeadline), "deadline_has_not_passed ");
    EXPECT_EQ(at(kDeadline + kMillisecond), "deadline_has_not_passed ");
}

TEST(MoveDeadline, follows_the_lifecycle) {
    EXPECT_EQ(answer(Tender{}, by_failure()), "tender_is_registered ");
    EXPECT_EQ(answer(registered_tender(), by_failure()), "step_follows_the_lifecycle ");
}

TEST(MoveDeadline, makes_up_for_the_whole_failure) {
    EXPECT_EQ(answer(published_tender(), by_failure(hours(2))), "");
    EXPECT_EQ(answer(published_tender(), by_failure(Duration{hours(2).milliseconds - 1})),
              "extension_makes_up_for_the_failure /change/bidDeadlineAfter");
    EXPECT_EQ(answer(held_tender(), by_hold(kMillisecond)), ""); // a hold has no length yet
}

TEST(MoveDeadline, the_failure_touches_the_bidding) {
    constexpr char const* kRefused = "failure_touches_the_bidding /change/failure";
    auto const fell = [](kernel::Instant began, kernel::Instant ended) {
        return answer(published_tender(), by_failure(), failures({{began, ended}}));
    };
    EXPECT_EQ(fell(kIssue - hours(1), kIssue), kRefused);
    EXPECT_EQ(fell(kIssue - hours(1), kIssue + kMillisecond), "");
    EXPECT_EQ(fell(kDeadline - kMillisecond, kDeadline + hours(1)), "");
    EXPECT_EQ(fell(kDeadline, kDeadline + hours(1)), kRefused);
}

TEST(MoveDeadline, a_failure_moves_it_once) {
    auto tender = published_tender();
    auto const certified = failures({{kIssue, kIssue + hours(2)}, {kIssue + days(1), kIssue + days(1) + hours(3)}});
    evolve(tender, TenderEvent{decide(tender, by_failure(), certified, kNow).value()});
    auto second = by_failure();
    second.change.number = 2;
    second.change.bidDeadlineBefore = kDeadline + days(1);
    second.change.bidDeadlineAfter = kDeadline + days(2);
    EXPECT_EQ(answer(tender, second, certified), "failure_moves_a_deadline_once /change/failure");
    second.change.failure = 2;
    EXPECT_EQ(answer(tender, second, certified), "");
    EXPECT_EQ(answer(published_tender(), by_failure(), certified), ""); // of another tender's deadline it says nothing
}

TEST(MoveDeadline, moves_deadline_and_opening_and_nothing_else) {
    auto tender = held_tender();
    auto before = tender.timeTable;
    evolve(tender, TenderEvent{decide(tender, by_hold(days(3)), {}, kNow).value()});
    before.bidDeadline = before.openingAt = kDeadline + days(3);
    EXPECT_EQ(tender.timeTable, before);
    EXPECT_EQ(tender.phase, Phase::published);
    EXPECT_EQ(tender.published->announcement.timeTable.bidDeadline, kDeadline); // as it was signed
    ASSERT_EQ(tender.deadlines_moved.size(), 1U);
    EXPECT_EQ(tender.deadlines_moved[0].clarifications_before, 0U);
}

TEST(MoveDeadline, remembers_how_many_clarifications_came_before) {
    auto tender = held_tender();
    auto const move = [&](std::int64_t number) {
        auto command = by_hold();
        command.change.number = number;
        command.change.bidDeadlineBefore = tender.timeTable.bidDeadline;
        command.change.bidDeadlineAfter = tender.timeTable.bidDeadline + days(1);
        evolve(tender, TenderEvent{decide(tender, command, {}, kNow).value()});
    };
    auto const clarify = [&](std::int64_t number) {
        ClarifyTender command{{tender.registered.code, number, "澄清", "内容", false, {}, {}}, {}, "signer"};
        evolve(tender, TenderEvent{decide(tender, command, kNow).value()});
    };
    move(1);
    clarify(1);
    move(2);
    move(3);
    clarify(2);
    clarify(3);
    move(4);
    std::vector<std::size_t> before;
    for (auto const& one : tender.deadlines_moved) before.push_back(one.clarifications_before);
    EXPECT_EQ(before, (std::vector<std::size_t>{0, 1, 1, 3}));
    EXPECT_EQ(tender.timeTable.bidDeadline, kDeadline + days(4)); // a clarification without a new one keeps it
    EXPECT_EQ(tender.timeTable.openingAt, kDeadline + days(4));
}

} // namespace haihe::trading
