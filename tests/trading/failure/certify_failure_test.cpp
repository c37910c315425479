#include "trading/failure/certify_failure.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

using exchange::PlatformFailure;
using kernel::days;

namespace {

constexpr kernel::Duration kMillisecond{1};
constexpr char const* kPlatform = "A1201000001";
kernel::Instant const kBegan = *kernel::Instant::parse("2026-03-05T01:00:00.000Z");
kernel::Instant const kEnded = kBegan + kernel::hours(2);
kernel::Instant const kNow = kEnded + days(40);

/// Number n begins when number n - 1 has ended.
PlatformFailure failure(std::int64_t number = 1) {
    auto const later = kernel::hours(2 * (number - 1));
    return {kPlatform, number, kBegan + later, kEnded + later, "机房停电"};
}

kernel::Result<FailureCertified> certify(PlatformFailure const& one, Failures const& before = {},
                                         kernel::Instant now = kNow) {
    return decide(before, one, {"haihe/platform-failure/1", "operator", "value"}, kPlatform, now);
}

std::string answer(PlatformFailure const& one, Failures const& before = {}, kernel::Instant now = kNow) {
    auto const certified = certify(one, before, now);
    return certified ? "" : certified.error().rule + " " + certified.error().path;
}

} // namespace

TEST(CertifyFailure, keeps_what_the_operator_signed) {
    auto const certified = certify(failure());
    ASSERT_TRUE(certified) << certified.error().rule;
    EXPECT_EQ(certified->failure, failure());
    EXPECT_EQ(certified->signature.certificate, "operator");
    EXPECT_EQ(certified->certifiedAt, kNow);
}

TEST(CertifyFailure, refuses_what_cannot_be_certified) {
    struct Case {
        char const* what;
        std::function<void(PlatformFailure&)> change;
        char const* refused;
    };
    constexpr char const* kNotEnded = "failure_has_ended /failure/endedAt";
    constexpr char const* kNotDescribed = "failure_is_described /failure/description";
    for (auto const& [what, change, refused] : std::vector<Case>{
             {"as it is", [](auto&) {}, ""},
             {"of another platform", [](auto& f) { f.platform = "A1201000002"; },
              "failure_is_of_this_platform /failure/platform"},
             {"number 0", [](auto& f) { f.number = 0; }, "failures_are_numbered_in_order /failure/number"},
             {"number 2", [](auto& f) { f.number = 2; }, "failures_are_numbered_in_order /failure/number"},
             {"no length", [](auto& f) { f.endedAt = f.beganAt; }, kNotEnded},
             {"a millisecond", [](auto& f) { f.endedAt = f.beganAt + kMillisecond; }, ""},
             {"ended before it began", [](auto& f) { f.endedAt = f.beganAt - kMillisecond; }, kNotEnded},
             {"30 days", [](auto& f) { f.endedAt = f.beganAt + days(30); }, ""},
             {"30 days and a millisecond", [](auto& f) { f.endedAt = f.beganAt + days(30) + kMillisecond; }, kNotEnded},
             {"not described", [](auto& f) { f.description.clear(); }, kNotDescribed},
             {"2000 bytes", [](auto& f) { f.description.assign(2000, 'a'); }, ""},
             {"2001 bytes", [](auto& f) { f.description.assign(2001, 'a'); }, kNotDescribed}}) {
        auto one = failure();
        change(one);
        EXPECT_EQ(answer(one), refused) << what;
    }
}

TEST(CertifyFailure, only_once_it_has_ended) {
    EXPECT_EQ(answer(failure(), {}, kEnded), "");
    EXPECT_EQ(answer(failure(), {}, kEnded - kMillisecond), "failure_has_ended /failure/endedAt");
}

TEST(CertifyFailure, numbers_them_in_order_and_finds_them_by_number) {
    Failures all;
    EXPECT_EQ(all.find(1), nullptr);
    evolve(all, FailureEvent{certify(failure(1), all).value()});
    auto const again = certify(failure(1), all);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().rule, "failures_are_numbered_in_order");
    EXPECT_EQ(again.error().kind, kernel::RefusalKind::conflict);
    EXPECT_EQ(again.error().facts, (std::vector<kernel::Fact>{{"expected", "2"}}));
    EXPECT_EQ(answer(failure(3), all), "failures_are_numbered_in_order /failure/number");
    evolve(all, FailureEvent{certify(failure(2), all).value()});
    ASSERT_EQ(all.certified.size(), 2U);
    for (std::int64_t number : {1, 2}) {
        ASSERT_NE(all.find(number), nullptr);
        EXPECT_EQ(all.find(number)->failure.number, number);
    }
    for (std::int64_t number : {-1, 0, 3}) EXPECT_EQ(all.find(number), nullptr) << number;
}

TEST(CertifyFailure, certifies_no_time_twice) {
    Failures all;
    evolve(all, FailureEvent{certify(failure(1), all).value()});
    auto second = failure(2);
    EXPECT_EQ(answer(second, all), "");
    second.beganAt = kEnded - kMillisecond;
    EXPECT_EQ(answer(second, all), "failure_is_certified_once /failure/beganAt");
    second.beganAt = kBegan - kernel::hours(1);
    second.endedAt = kBegan;
    EXPECT_EQ(answer(second, all), "");
    second.endedAt = kBegan + kMillisecond;
    EXPECT_EQ(answer(second, all), "failure_is_certified_once /failure/beganAt");
}

} // namespace haihe::trading
