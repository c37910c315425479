#include "hub/intake/publication_check.hpp"
#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::hub {

namespace {

using exchange::DeadlineChange;
using exchange::DeadlineChanged;
using exchange::PlatformFailure;
using Names = std::vector<std::string>;

auto const kLater = kDeadline + kernel::days(10);
constexpr kernel::Duration kMillisecond{1};

/// A message with the texts that came with it.
struct Arrived {
    DeadlineChanged told;
    std::optional<DeadlineChange> change;
    std::optional<PlatformFailure> failure;
};

Arrived by_failure() {
    return {{kTender, kDeadline, kLater, at("2026-03-12T01:00:00.000Z"), "platform_failure"},
            DeadlineChange{kTender, 1, "platform_failure", 7, kDeadline, kLater, "平台停电"},
            PlatformFailure{kPlatform, 7, at("2026-03-11T01:00:00.000Z"), at("2026-03-11T03:00:00.000Z"), "停电"}};
}

Arrived by_hold() {
    auto arrived = by_failure();
    arrived.told.ground = arrived.change->ground = "hold";
    arrived.change->failure.reset();
    arrived.failure.reset();
    return arrived;
}

/// The ground `hold` is told of a tender that is held.
Names faults_of(Arrived const& arrived, ToldTender tender = announced_tender(), bool held = true) {
    if (held && arrived.told.ground == "hold") story::tell(tender.story, exchange::TenderSuspended{});
    Names names;
    for (auto const& fault : check(arrived.told, arrived.change, arrived.failure, kPlatform, tender))
        names.push_back(fault.rule + " " + fault.path);
    return names;
}

Names const kNotSigned{"deadline_change_is_signed /change"};
Names const kNotCertified{"failure_is_certified /failure"};

struct Case {
    char const* what;
    std::function<void(Arrived&)> change;
    Names faults;
};

} // namespace

TEST(IntakeOfDeadlineChanges, the_notice_that_was_signed_says_the_same) {
    for (auto const& make : {by_failure, by_hold})
        for (auto const& [what, change, faults] :
             std::vector<Case>{{"as it is", [](auto&) {}, {}},
                               {"of another tender", [](auto& a) { a.change->tender.back() = '9'; }, kNotSigned},
                               {"on another ground", [](auto& a) { a.change->ground = "clarification"; }, kNotSigned},
                               {"from another deadline",
                                [](auto& a) { a.change->bidDeadlineBefore = kDeadline - kMillisecond; }, kNotSigned},
                               {"to an earlier deadline",
                                [](auto& a) { a.change->bidDeadlineAfter = kLater - kMillisecond; }, kNotSigned},
                               {"to a later deadline",
                                [](auto& a) { a.change->bidDeadlineAfter = kLater + kMillisecond; }, kNotSigned}}) {
            auto arrived = make();
            change(arrived);
            EXPECT_EQ(faults_of(arrived), faults) << arrived.told.ground << ": " << what;
        }
    EXPECT_EQ(faults_of(by_hold(), announced_tender(), false), Names{"hold_is_in_force /ground"});
    auto without = by_hold();
    without.change.reset();
    EXPECT_EQ(faults_of(without), kNotSigned);
}

TEST(IntakeOfDeadlineChanges, the_failure_is_the_senders_and_the_one_that_the_notice_names) {
    for (auto const& [what, change, faults] :
         std::vector<Case>{{"none", [](auto& a) { a.failure.reset(); }, kNotCertified},
                           {"another platform's", [](auto& a) { a.failure->platform = kOther; }, kNotCertified},
                           {"another number", [](auto& a) { a.failure->number = 8; }, kNotCertified},
                           {"the notice names none", [](auto& a) { a.change->failure.reset(); }, kNotCertified}}) {
        auto arrived = by_failure();
        change(arrived);
        EXPECT_EQ(faults_of(arrived), faults) << what;
    }
    auto without_notice = by_failure();
    without_notice.change.reset();
    EXPECT_EQ(faults_of(without_notice), (Names{kNotSigned[0], kNotCertified[0]}));
}

TEST(IntakeOfDeadlineChanges, move_the_deadline_that_is_known_and_never_forward) {
    auto const moved = [](kernel::Instant before, kernel::Instant after, ToldTender const& tender) {
        auto arrived = by_hold();
        arrived.told.bidDeadlineBefore = arrived.change->bidDeadlineBefore = before;
        arrived.told.bidDeadlineAfter = arrived.change->bidDeadlineAfter = after;
        return faults_of(arrived, tender);
    };
    auto tender = announced_tender();
    EXPECT_EQ(moved(kDeadline + kMillisecond, kLater, tender),
              Names{"deadline_before_is_the_known_one /bidDeadlineBefore"});
    EXPECT_EQ(moved(kDeadline, kDeadline - kMillisecond, tender),
              Names{"deadline_is_never_brought_forward /bidDeadlineAfter"});
    ToldTender silent{kPlatform, {}, {}};
    story::tell(silent.story, tender_told());
    EXPECT_EQ(moved(kDeadline, kLater, silent), Names{"tender_is_announced /bidDeadlineBefore"});
    story::tell(tender.story, by_hold().told);
    EXPECT_EQ(tender.bid_deadline(), kLater);
    EXPECT_EQ(moved(kDeadline, kLater, tender), Names{"deadline_before_is_the_known_one /bidDeadlineBefore"});
    EXPECT_EQ(moved(kLater, kLater + kMillisecond, tender), Names{});
}

} // namespace haihe::hub
