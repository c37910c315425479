#include "trading/archive/seal_archive.hpp"

#include "trading/tender/tender_walk.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

LotCourse at(OpeningPhase phase, std::string lot = "1") {
    LotCourse course;
    course.lot = std::move(lot);
    course.opening = phase;
    course.judged_here = false;
    return course;
}

std::string answer(kernel::Result<void> const& result) { return result ? "" : result.error().rule; }

ArchiveSealed built(std::int64_t number) {
    ArchiveSealed one;
    one.number = number;
    return one;
}

TEST(LotsAtTheirEnd, AreTheFailedAndTheRecordedWhereBidsAreNotJudgedHere) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<OpeningPhase>>([](auto phase) {
        EXPECT_EQ(is_at_its_end(at(phase.value)),
                  phase.value == OpeningPhase::failed || phase.value == OpeningPhase::recorded)
            << phase.name;
    });
}

TEST(LotsAtTheirEnd, AreThoseWithAContractOrWithNobodyLeftToAward) {
    auto course = at(OpeningPhase::recorded);
    course.judged_here = true;
    EXPECT_FALSE(is_at_its_end(course));
    for (auto const* outcome : {"all_bids_rejected", "competition_is_lacking"}) {
        course.outcome = outcome;
        EXPECT_TRUE(is_at_its_end(course));
    }
    course.outcome = "candidates";
    for (auto const award : {AwardPhase::not_posted, AwardPhase::posted, AwardPhase::determined}) {
        course.award = award;
        for (auto const contract : {ContractPhase::none, ContractPhase::proposed, ContractPhase::concluded}) {
            course.contract = contract;
            EXPECT_EQ(is_at_its_end(course), contract == ContractPhase::concluded);
        }
    }
    course.contract = ContractPhase::none;
    course.award = AwardPhase::to_retender;
    EXPECT_TRUE(is_at_its_end(course));
    course.opening = OpeningPhase::read;
    EXPECT_FALSE(is_at_its_end(course));
}

TEST(LotsAtTheirEnd, NameTheFirstThatIsNot) {
    auto const recorded = at(OpeningPhase::recorded);
    auto const refused =
        require_lots_at_their_end({recorded, at(OpeningPhase::read, "2"), at(OpeningPhase::read, "3")});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "every_lot_is_at_its_end");
    EXPECT_EQ(refused.error().facts.at(0).value, "2");
    EXPECT_TRUE(require_lots_at_their_end({recorded}));
}

TEST(SealArchive, NeedsAPublishedTenderThatIsNotHeld) {
    auto const recorded = at(OpeningPhase::recorded);
    EXPECT_EQ(answer(may_seal(published_tender(), {recorded})), "");
    EXPECT_EQ(answer(may_seal({}, {})), "tender_is_registered");
    Tender registered;
    registered.phase = Phase::registered;
    EXPECT_EQ(answer(may_seal(registered, {})), "step_follows_the_lifecycle");
    auto held = published_tender();
    evolve(held, TenderEvent{HoldPlaced{"order", "令1", kIssue}});
    EXPECT_EQ(answer(may_seal(held, {recorded})), "tender_is_not_held");
}

/// Whatever phase its lots were in.
TEST(SealArchive, TakesATerminatedTender) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<OpeningPhase>>([](auto phase) {
        auto course = at(phase.value);
        course.terminated = true;
        EXPECT_EQ(answer(may_seal(terminated_tender(), {course})), "") << phase.name;
    });
    EXPECT_TRUE(course_of(terminated_tender(), "1", {}, {}, {}, {}).terminated);
    EXPECT_FALSE(course_of(published_tender(), "1", {}, {}, {}, {}).terminated);
}

TEST(SealArchive, IsNumberedInOrder) {
    auto const recorded = at(OpeningPhase::recorded);
    std::vector<LotCourse> const courses{recorded};
    Archive archive;
    EXPECT_TRUE(decide(archive, published_tender(), courses, built(1)));
    EXPECT_EQ(decide(archive, published_tender(), courses, built(2)).error().rule, "archive_is_the_next");
    evolve(archive, ArchiveEvent{built(1)});
    EXPECT_EQ(decide(archive, published_tender(), courses, built(1)).error().rule, "archive_is_the_next");
    EXPECT_TRUE(decide(archive, published_tender(), courses, built(2)));
    EXPECT_EQ(archive.find(1), &archive.sealed.front());
    EXPECT_EQ(archive.find(0), nullptr);
    EXPECT_EQ(archive.find(2), nullptr);
}

} // namespace
} // namespace haihe::trading
