#include "hub/intake/objection_check.hpp"

#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

exchange::ObjectionRaised to_documents(std::int64_t number = 1) {
    return {kTender, number, "documents", "", "bidder1", "资格条件过高。", kDeadline - kernel::days(12)};
}

} // namespace

TEST(IntakeOfObjections, are_numbered_in_order) {
    Names const refused{"objections_are_numbered_in_order /number"};
    EXPECT_EQ(named(check(objection_told(1), posted_tender())), Names{});
    EXPECT_EQ(named(check(objection_told(2), posted_tender())), refused);
    auto const one = with(posted_tender(), to_documents());
    EXPECT_EQ(named(check(objection_told(1), one)), refused);
    EXPECT_EQ(named(check(objection_told(2), one)), Names{});
}

TEST(IntakeOfObjections, to_a_result_follow_the_posting_of_its_lot) {
    Names const refused{"objection_to_a_result_follows_the_posting /lot"};
    EXPECT_EQ(named(check(objection_told(), evaluated_tender())), refused);
    auto of_another_lot = objection_told();
    of_another_lot.lot = kOtherLot;
    EXPECT_EQ(named(check(of_another_lot, posted_tender())), refused);
    auto early = objection_told();
    early.raisedAt = kPosted - kMillisecond;
    EXPECT_EQ(named(check(early, posted_tender())), refused);
    early.raisedAt = kPosted;
    EXPECT_EQ(named(check(early, posted_tender())), Names{});
}

TEST(IntakeOfObjections, to_documents_name_no_lot_and_follow_the_announcement) {
    EXPECT_EQ(named(check(to_documents(), announced_tender())), Names{});
    auto with_lot = to_documents();
    with_lot.lot = kLot;
    EXPECT_EQ(named(check(with_lot, announced_tender())), Names{"objection_to_documents_names_no_lot /lot"});
    ToldTender silent{kPlatform, {}, {}};
    story::tell(silent.story, tender_told());
    EXPECT_EQ(named(check(to_documents(), silent)), Names{"tender_is_announced /against"});
}

TEST(IntakeOfObjections, are_answered_once_and_afterwards) {
    auto const raised = with(posted_tender(), objection_told());
    EXPECT_EQ(named(check(answer_told(), raised)), Names{});
    EXPECT_EQ(named(check(answer_told(2), raised)), Names{"objection_is_raised /number"});
    EXPECT_EQ(named(check(answer_told(), with(raised, answer_told()))), Names{"objection_is_answered_once /number"});
    auto early = answer_told();
    early.answeredAt = objection_told().raisedAt - kMillisecond;
    EXPECT_EQ(named(check(early, raised)), Names{"answer_follows_its_objection /answeredAt"});
}

} // namespace haihe::hub
