#include "hub/intake/termination_check.hpp"

#include "hub/intake/publication_check.hpp"
#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

exchange::TerminationNotice const kNotice{kTender, "资金调整。", "十日内连同利息退还。"};

Names faults_in(ToldTender const& tender, kernel::Instant when = kNoticed) {
    return named(check(kNotice, {"", {}, when}, tender));
}

} // namespace

TEST(IntakeOfTerminations, come_before_any_award_that_stands) {
    for (auto const& tender : {announced_tender(), opened_tender(), evaluated_tender(), posted_tender(),
                               cancelled_tender(), with(posted_tender(), failure_told("no_candidate_left"))})
        EXPECT_EQ(faults_in(tender), Names{});
    Names const refused{"termination_precedes_the_award /notice/tender"};
    EXPECT_EQ(faults_in(awarded_tender()), refused);
    EXPECT_EQ(faults_in(contracted_tender()), refused);
}

TEST(IntakeOfTerminations, are_of_a_tender_that_was_announced_and_is_not_held) {
    ToldTender silent{kPlatform, {}, {}};
    story::tell(silent.story, tender_told());
    EXPECT_EQ(faults_in(silent), Names{"tender_is_announced /notice/tender"});
    auto const announced = *announced_tender().story.published_at;
    EXPECT_EQ(faults_in(announced_tender(), announced), Names{});
    EXPECT_EQ(faults_in(announced_tender(), announced - kMillisecond),
              Names{"termination_follows_the_announcement /terminatedAt"});
    EXPECT_EQ(faults_in(with(announced_tender(), hold_told())), Names{"tender_is_not_held "});
}

TEST(IntakeOfTerminations, are_the_last_that_is_told) {
    auto tender = posted_tender();
    EXPECT_EQ(named(check_standing(tender, kPlatform)), Names{});
    story::tell(tender.story, kNotice, kNoticed);
    EXPECT_EQ(named(check_standing(tender, kPlatform)), Names{"tender_is_not_terminated "});
}

} // namespace haihe::hub
