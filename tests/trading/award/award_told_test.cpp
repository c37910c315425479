#include "trading/award/award_told.hpp"

#include "trading/award/awarded_lot.hpp"
#include "trading/contract/conclude_contract.hpp"
#include "trading/contract/contract_told.hpp"
#include "trading/tender/tender_told.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

story::TenderStory untold() { return story_of(published_tender(), approved_project()); }

law::TenderFacts facts_after(Award const& award, LotContract const& contract = {}) {
    auto story = untold();
    tell(story, award);
    tell(story, contract);
    return story::facts_of(story, kNoticed);
}

} // namespace

TEST(AwardTold, gives_the_law_its_facts_from_the_posting_to_the_contract) {
    EXPECT_TRUE(facts_after({}).awards.empty());
    auto const posted = facts_after(posted_award()).awards;
    ASSERT_EQ(posted.size(), 1U);
    EXPECT_EQ(posted[0].reported_at, kReported);
    EXPECT_EQ(posted[0].posted_at, kPosted);
    EXPECT_EQ(posted[0].posted_until, kPostedUntil);
    EXPECT_FALSE(posted[0].noticed_at);

    auto const award = determined_award();
    auto contract = contract_of(award, published_tender());
    contract.textDigest.bytes[0] = 1;
    LotContract concluded;
    evolve(concluded, ContractEvent{ContractConcluded{contract, {}, {}, "person", kNoticed, kNoticed}});
    auto const all = facts_after(award, concluded).awards;
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].noticed_at, kNoticed);
    EXPECT_EQ(all[0].winner_rank, 1);
    EXPECT_EQ(all[0].contract_signed_at, kNoticed);
    EXPECT_EQ(all[0].contract_price, contract.price);
}

TEST(AwardTold, tells_an_award_and_that_it_was_cancelled) {
    auto award = determined_award();
    evolve(award, AwardEvent{AwardCancelled{"A1201000001000001001", kLot, "A", "no_bond", "示例理由", "s",
                                            kNoticed + kernel::days(1)}});
    auto story = untold();
    tell(story, award);
    ASSERT_EQ(story.awards.size(), 1U);
    EXPECT_EQ(story.awards[0].cancelled_at, kNoticed + kernel::days(1));
    EXPECT_EQ(story.awards[0].cancelled_on, "no_bond");
    EXPECT_FALSE(story.awards[0].report_made_at);
    auto next = determined_award(award, "B", kNoticed + kernel::days(2));
    auto after = untold();
    tell(after, next);
    EXPECT_EQ(after.awards.size(), 2U);
    EXPECT_EQ(after.standing_award_of(kLot)->winner, "B");
}

TEST(AwardTold, says_no_more_of_a_cancelled_award_and_ends_with_the_lot) {
    auto award = determined_award();
    evolve(award, AwardEvent{AwardCancelled{"A1201000001000001001", kLot, "A", "no_bond", "示例理由", "s", kNoticed}});
    EXPECT_FALSE(facts_after(award).awards[0].noticed_at);
    evolve(award, AwardEvent{LotToRetender{"A1201000001000001001", kLot, 5, "示例理由", "s", kNoticed}});
    EXPECT_TRUE(facts_after(award).awards[0].ended);
}

} // namespace haihe::trading
