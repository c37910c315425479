#include "supervision/watch/told.hpp"

#include "supervision/watch/told_walk.hpp"
#include "trading/tender/tender_told.hpp"

#include <gtest/gtest.h>

namespace haihe::law {

bool operator==(LotFacts const& a, LotFacts const& b) {
    return a.code == b.code && a.category == b.category && a.estimated_price == b.estimated_price &&
           a.maximum_price == b.maximum_price && a.minimum_price == b.minimum_price && a.deposit == b.deposit;
}

bool operator==(AmendmentFacts const& a, AmendmentFacts const& b) {
    return a.issued_at == b.issued_at && a.affects_bids == b.affects_bids &&
           a.bid_deadline_before == b.bid_deadline_before && a.bid_deadline_after == b.bid_deadline_after;
}

} // namespace haihe::law

namespace haihe::supervision {

using kernel::days;
using trading::kIssue;

namespace {

void expect_the_same_facts(law::TenderFacts const& here, law::TenderFacts const& there) {
#define EXPECT_SAME(member) EXPECT_EQ(here.member, there.member) << #member
    EXPECT_SAME(began_on);
    EXPECT_SAME(now);
    EXPECT_SAME(compulsory);
    EXPECT_SAME(fund_source);
    EXPECT_SAME(method);
    EXPECT_SAME(invitations);
    EXPECT_SAME(self_organised);
    EXPECT_SAME(filed);
    EXPECT_SAME(approval_obtained);
    EXPECT_SAME(funds_settled);
    EXPECT_TRUE(here.lots == there.lots);
    EXPECT_SAME(base_prices);
    EXPECT_SAME(announced_at);
    EXPECT_SAME(documents_from);
    EXPECT_SAME(documents_until);
    EXPECT_SAME(application_deadline);
    EXPECT_SAME(questions_until);
    EXPECT_SAME(objection_until);
    EXPECT_SAME(bid_deadline);
    EXPECT_SAME(opening_at);
    EXPECT_SAME(bid_validity_days);
    EXPECT_SAME(deposit_validity_days);
    EXPECT_SAME(document_price);
    EXPECT_SAME(opening_place);
    EXPECT_SAME(planned_opening_place);
    EXPECT_SAME(announcement_tenderee);
    EXPECT_SAME(announcement_address);
    EXPECT_SAME(announcement_nature);
    EXPECT_SAME(announcement_quantity);
    EXPECT_SAME(announcement_place);
    EXPECT_SAME(announcement_time);
    EXPECT_SAME(announcement_how_to_get_documents);
    EXPECT_SAME(media);
    EXPECT_TRUE(here.amendments == there.amendments);
#undef EXPECT_SAME
}

trading::TenderClarified clarified(trading::Tender const& tender, std::int64_t number, int day, int deadline_day) {
    return decide(tender,
                  trading::ClarifyTender{
                      {tender.registered.code, number, "澄清", "内容", true, kIssue + days(deadline_day), {}},
                      {},
                      "signer"},
                  kIssue + days(day))
        .value();
}

trading::DeadlineMoved moved(trading::Tender const& tender, std::int64_t number, int deadline_day) {
    return decide(tender,
                  trading::MoveDeadline{{tender.registered.code,
                                         number,
                                         "hold",
                                         {},
                                         tender.timeTable.bidDeadline,
                                         kIssue + days(deadline_day),
                                         "暂停"},
                                        {},
                                        "signer"},
                  {}, kIssue + days(8))
        .value();
}

} // namespace

TEST(Told, tells_the_story_that_trading_tells) {
    auto tender = trading::published_tender();
    auto all = told_of_published_tender();
    auto const compare = [&] {
        auto const now = kIssue + days(12);
        auto const here = story_told(all), there = trading::story_of(tender, trading::approved_project());
        expect_the_same_facts(facts_of(here, now), facts_of(there, now));
        EXPECT_EQ(here.held(), there.held());
        EXPECT_EQ(here.time_table(), there.time_table());
        EXPECT_EQ(here.documents, there.documents);
    };
    auto const happened = [&](auto const& event) {
        evolve(tender, trading::TenderEvent{event});
        all.push_back(told(event));
    };
    compare();
    auto const first = clarified(tender, 1, 6, 21);
    happened(first);
    compare();
    all.emplace_back(exchange::DeadlineChanged{tender.registered.code, first.bidDeadlineBefore, first.bidDeadlineAfter,
                                               first.issuedAt, "clarification"});
    compare();
    happened(trading::HoldPlaced{"order", "C1201000001-1", kIssue + days(7)});
    compare();
    happened(moved(tender, 1, 24));
    compare();
    happened(clarified(tender, 2, 8, 30));
    compare();
    happened(moved(tender, 2, 33));
    happened(moved(tender, 3, 36));
    compare();
    EXPECT_EQ(tender.timeTable, story_told(all).time_table());
    happened(trading::HoldLifted{"order", "C1201000001-1", kIssue + days(9)});
    compare();
}

TEST(Told, remembers_holds_that_were_lifted) {
    auto all = told_of_published_tender();
    all.push_back(told(trading::HoldPlaced{"order", "令1", kIssue + days(1)}));
    all.push_back(told(trading::HoldPlaced{"objection", "异1", kIssue + days(2)}));
    all.push_back(told(trading::HoldLifted{"order", "令1", kIssue + days(3)}));
    auto const story = story_told(all);
    ASSERT_EQ(story.holds.size(), 2U);
    EXPECT_EQ(story.holds[0].lifted_at, kIssue + days(3));
    EXPECT_FALSE(story.holds[1].lifted_at);
    EXPECT_TRUE(story.held());
}

TEST(Told, a_deadline_moved_on_another_ground_stands_until_a_clarification) {
    auto const tender = trading::published_tender();
    auto all = told_of_published_tender();
    auto const at = [](int day) { return kIssue + days(day); };
    all.emplace_back(exchange::DeadlineChanged{tender.registered.code, at(20), at(25), at(5), "platform_failure"});
    auto story = story_told(all);
    EXPECT_EQ(story.time_table()->bidDeadline, at(25));
    EXPECT_EQ(story.time_table()->openingAt, at(25));
    EXPECT_EQ(facts_of(story, at(6)).bid_deadline, at(25));
    all.emplace_back(
        story::ToldClarification{{tender.registered.code, 1, "澄清", "内容", true, at(28), {}}, at(6), at(25), at(28)});
    story = story_told(all);
    EXPECT_EQ(story.time_table()->bidDeadline, at(28));
    EXPECT_EQ(facts_of(story, at(6)).bid_deadline, at(28));
}

TEST(Told, names_its_subject) {
    for (auto const& one : told_of_published_tender())
        EXPECT_EQ(subject_of(one), std::holds_alternative<exchange::ProjectRegistered>(one) ? "A1201000001000001"
                                                                                            : watched_tender().code);
    EXPECT_EQ(subject_of(told(trading::HoldPlaced{"order", "令1", kIssue})), watched_tender().code);
    EXPECT_EQ(subject_of(exchange::DeadlineChanged{"t", {}, {}, {}, "hold"}), "t");
    EXPECT_EQ(subject_of(story::ToldClarification{{"t", 1, "", "", false, {}, {}}, {}, {}, {}}), "t");
}

TEST(Told, is_refused_when_it_does_not_bear_on_what_was_told) {
    auto const rule = [](std::vector<Told> const& before, Told const& next) {
        auto const fits = check(story_told(before), next);
        return fits ? "" : fits.error().rule;
    };
    auto const published = told_of_published_tender(), registered = told_of_registered_tender();
    std::vector<Told> const project{registered[0]};
    auto const code = watched_tender().code;
    auto const at = [](int day) { return kIssue + days(day); };
    auto const clarification = [&](std::int64_t number, int before, int after) -> Told {
        return story::ToldClarification{
            {code, number, "澄清", "内容", true, at(after), {}}, at(3), at(before), at(after)};
    };
    auto const deadline = [&](int before, int after, char const* ground) -> Told {
        return exchange::DeadlineChanged{code, at(before), at(after), at(3), ground};
    };
    auto const suspended = told(trading::HoldPlaced{"order", "令1", at(1)});
    auto const resumed = told(trading::HoldLifted{"order", "令1", at(2)});
    auto of_another_project = trading::registered_tender().registered;
    of_another_project.project = "A1201000001000002";
    auto clarified = published, held = published, lifted = published;
    clarified.push_back(clarification(1, 20, 25));
    held.push_back(suspended);
    lifted.push_back(suspended);
    lifted.push_back(resumed);

    EXPECT_EQ(rule({}, registered[0]), "");
    EXPECT_EQ(rule(project, registered[0]), "project_is_registered_once");
    EXPECT_EQ(rule({}, registered[1]), "project_is_registered");
    EXPECT_EQ(rule(project, of_another_project), "tender_code_continues_its_project");
    EXPECT_EQ(rule(project, registered[1]), "");
    EXPECT_EQ(rule(registered, registered[1]), "tender_is_registered_once");
    EXPECT_EQ(rule(project, published[2]), "tender_is_registered");
    EXPECT_EQ(rule(project, published[3]), "tender_is_registered");
    EXPECT_EQ(rule(project, suspended), "tender_is_registered");
    EXPECT_EQ(rule(registered, suspended), "");
    EXPECT_EQ(rule(published, published[3]), "time_table_is_amended_never_edited");
    EXPECT_EQ(rule(registered, clarification(1, 20, 25)), "clarification_follows_the_announcement");
    EXPECT_EQ(rule(published, clarification(1, 20, 25)), "");
    EXPECT_EQ(rule(published, clarification(0, 20, 25)), "clarifications_are_numbered_in_order");
    EXPECT_EQ(rule(published, clarification(2, 20, 25)), "clarifications_are_numbered_in_order");
    EXPECT_EQ(rule(published, clarification(1, 19, 25)), "deadline_before_is_the_one_in_force");
    EXPECT_EQ(rule(clarified, clarification(2, 20, 26)), "deadline_before_is_the_one_in_force");
    EXPECT_EQ(rule(clarified, clarification(2, 25, 26)), "");
    EXPECT_EQ(rule(registered, deadline(20, 25, "hold")), "deadline_before_is_the_one_in_force");
    EXPECT_EQ(rule(published, deadline(20, 25, "hold")), "");
    EXPECT_EQ(rule(published, deadline(21, 25, "hold")), "deadline_before_is_the_one_in_force");
    EXPECT_EQ(rule(published, deadline(20, 25, "clarification")), "deadline_is_moved_as_clarified");
    EXPECT_EQ(rule(clarified, deadline(20, 25, "clarification")), "");
    EXPECT_EQ(rule(clarified, deadline(20, 26, "clarification")), "deadline_is_moved_as_clarified");
    EXPECT_EQ(rule(clarified, deadline(19, 25, "clarification")), "deadline_is_moved_as_clarified");
    EXPECT_EQ(rule(held, suspended), "hold_is_placed_once");
    EXPECT_EQ(rule(lifted, suspended), "");
    EXPECT_EQ(rule(held, resumed), "");
    EXPECT_EQ(rule(published, resumed), "hold_is_in_force");
    EXPECT_EQ(rule(lifted, resumed), "hold_is_in_force");
}

} // namespace haihe::supervision
