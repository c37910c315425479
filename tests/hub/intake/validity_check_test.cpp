#include "hub/intake/validity_check.hpp"

#include "hub/intake/evaluation_check.hpp"
#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::hub {

namespace {

std::vector<std::string> const kAsked{"bidder1", "bidder2", "bidder3"};

kernel::Instant until(ToldTender const& tender) { return tender.story.bids_valid_until(kLot).value(); }
kernel::Instant const kUntil = until(opened_tender());

exchange::ValidityRequest request_told(std::int64_t number = 1) {
    return {kTender, kLot, number, kUntil, kUntil + kernel::days(60), kUntil - kernel::days(1), "示例理由。"};
}
exchange::ValiditySettled settled_told(std::vector<std::string> left = {"bidder3"}) {
    auto agreed = kAsked;
    std::erase_if(agreed, [&](auto const& one) { return std::ranges::find(left, one) != left.end(); });
    return {kTender, kLot, 1, agreed, std::move(left), kReported + kernel::days(1)};
}

template <class Change>
Names request_with(Change const& change, ToldTender const& tender = opened_tender()) {
    auto request = request_told();
    exchange::ValidityRequested told{kTender, "", {}, kAsked, kReported};
    change(request, told);
    return named(check(request, told, tender));
}
Names requesting_in(ToldTender const& tender) {
    return request_with([](auto&, auto&) {}, tender);
}
ToldTender requested_tender() {
    auto tender = opened_tender();
    story::tell(tender.story, request_told(), kAsked, kReported);
    return tender;
}

} // namespace

TEST(IntakeOfValidity, asks_all_in_the_running_before_it_ends) {
    EXPECT_EQ(requesting_in(opened_tender()), Names{});
    EXPECT_EQ(requesting_in(with(opened_tender(), hold_told())), Names{});
    EXPECT_EQ(requesting_in(announced_tender()), Names{"evaluation_follows_the_opening_record /request/lot"});
    EXPECT_EQ(requesting_in(awarded_tender()), Names{"lot_is_not_awarded /request/lot"});
    EXPECT_EQ(requesting_in(cancelled_tender()), Names{});
    EXPECT_EQ(request_with([](auto&, auto& told) { told.bidders.pop_back(); }),
              Names{"all_in_the_running_are_asked /bidders"});
    EXPECT_EQ(request_with([](auto& request, auto& told) { told.requestedAt = request.answerUntil - kMillisecond; }),
              Names{});
    EXPECT_EQ(request_with([](auto& request, auto&) { request.number = 2; }),
              Names{"extensions_are_numbered_in_order /request/number"});
    EXPECT_EQ(request_with([](auto& request, auto&) { request.validUntilBefore = kUntil - kMillisecond; }),
              Names{"validity_before_is_the_known_one /request/validUntilBefore"});
    EXPECT_EQ(request_with([](auto& request, auto&) { request.validUntil = kUntil; }),
              Names{"validity_is_made_longer /request/validUntil"});
    EXPECT_EQ(request_with([](auto& request, auto&) { request.answerUntil = kUntil + kMillisecond; }),
              Names{"answers_come_within_the_validity /request/answerUntil"});
    EXPECT_EQ(request_with([](auto&, auto& told) { told.requestedAt = kUntil; }),
              (Names{"extension_is_asked_within_the_validity /requestedAt",
                     "answers_come_within_the_validity /request/answerUntil"}));
}

TEST(IntakeOfValidity, is_settled_once_for_all_that_were_asked) {
    EXPECT_EQ(named(check(settled_told(), opened_tender())), Names{"extension_is_asked /number"});
    EXPECT_EQ(named(check(settled_told(), requested_tender())), Names{});
    EXPECT_EQ(named(check(settled_told({}), requested_tender())), Names{});
    auto short_of_one = settled_told();
    short_of_one.agreed.pop_back();
    EXPECT_EQ(named(check(short_of_one, requested_tender())), Names{"settlement_is_of_all_that_were_asked /agreed"});
    auto early = settled_told();
    early.settledAt = kReported - kMillisecond;
    EXPECT_EQ(named(check(early, requested_tender())), Names{"settlement_follows_its_request /settledAt"});
    auto const done = with(requested_tender(), settled_told());
    EXPECT_EQ(named(check(settled_told(), done)), Names{"extension_is_settled_once /number"});
    EXPECT_EQ(done.story.in_the_running(kLot), (std::vector<std::string>{"bidder1", "bidder2"}));
    EXPECT_EQ(until(done), kUntil + kernel::days(60));
}

TEST(IntakeOfFailures, of_bids_that_are_valid_no_more_follow_from_the_validity) {
    auto const failing = [](ToldTender const& tender, kernel::Instant at) {
        exchange::LotFailed const told{kTender, kLot, 3, "bids_are_valid_no_more", at};
        return named(check_later_failure(told, tender));
    };
    Names const refused{"failure_follows_from_the_validity /ground"};
    EXPECT_EQ(failing(opened_tender(), kUntil - kMillisecond), refused);
    EXPECT_EQ(failing(opened_tender(), kUntil), Names{});
    EXPECT_EQ(failing(posted_tender(), kUntil), Names{});
    EXPECT_EQ(failing(with(requested_tender(), settled_told()), kUntil - kMillisecond), Names{}); // two are too few
    EXPECT_EQ(failing(with(requested_tender(), settled_told({})), kUntil), refused);
    EXPECT_EQ(failing(with(requested_tender(), settled_told({})), kUntil + kernel::days(60)), Names{});
}

} // namespace haihe::hub
