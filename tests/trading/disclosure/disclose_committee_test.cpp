#include "trading/disclosure/disclose_committee.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {

namespace {

LotCourse course(AwardPhase award, std::string outcome = "candidates") {
    LotCourse one;
    one.opening = OpeningPhase::recorded;
    one.outcome = std::move(outcome);
    one.award = award;
    return one;
}

ReportSeal sealed() {
    ReportSeal seal;
    evolve(seal, ReportSealed{{"tender", "lot", "{}", {}, {}, {}}, "{\"committee\"}", {}});
    return seal;
}

} // namespace

TEST(DiscloseCommittee, when_every_lot_has_its_winner_or_has_failed) {
    auto failed = course(AwardPhase::not_posted);
    failed.opening = OpeningPhase::failed;
    auto terminated = course(AwardPhase::determined);
    terminated.terminated = true;
    EXPECT_TRUE(winners_are_determined({course(AwardPhase::determined)}));
    EXPECT_TRUE(winners_are_determined({course(AwardPhase::determined), failed}));
    EXPECT_TRUE(winners_are_determined({course(AwardPhase::to_retender)}));
    EXPECT_TRUE(winners_are_determined({course(AwardPhase::not_posted, "all_bids_rejected")}));
    EXPECT_FALSE(winners_are_determined({course(AwardPhase::posted)}));
    EXPECT_FALSE(winners_are_determined({course(AwardPhase::not_posted)}));
    EXPECT_FALSE(winners_are_determined({course(AwardPhase::not_posted, "")}));
    EXPECT_FALSE(winners_are_determined({course(AwardPhase::determined), course(AwardPhase::posted)}));
    EXPECT_FALSE(winners_are_determined({terminated})) << "nobody wins any more";
}

TEST(DiscloseCommittee, once_and_only_what_was_sealed) {
    kernel::Instant const now{1000};
    std::vector<LotCourse> const decided{course(AwardPhase::determined)};
    EXPECT_FALSE(disclose(ReportSeal{}, decided, now));
    EXPECT_FALSE(disclose(sealed(), {course(AwardPhase::posted)}, now));
    auto seal = sealed();
    auto const told = disclose(seal, decided, now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->told.committee, seal.sealed->committee);
    EXPECT_EQ(told->told.lot, "lot");
    evolve(seal, *told);
    EXPECT_FALSE(disclose(seal, decided, now));
    evolve(seal, *sealed().sealed);
    EXPECT_TRUE(disclose(seal, decided, now)) << "another report, another committee";
}

} // namespace haihe::trading
