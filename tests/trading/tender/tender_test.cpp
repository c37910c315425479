#include "story/time_line.hpp"
#include "trading/tender/tender_told.hpp"
#include "trading/tender/tender_walk.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

template <class T>
std::string rule_of(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule;
}

TEST(RegisterProject, refuses_what_cannot_be) {
    struct Case {
        std::function<void(RegisterProject&)> change;
        char const* rule;
    };
    RegisterProject const good{
        "2026-120112-48-01-000123", "名称", "批文", kernel::yuan(1), "budget", true, "N76", "120112"};
    for (auto const& [change, rule] :
         {Case{[](auto&) {}, ""}, Case{[](auto& c) { c.investmentCode = "x"; }, "investment_code_is_well_formed"},
          Case{[](auto& c) { c.name.clear(); }, "project_name_is_stated"},
          Case{[](auto& c) { c.approval.clear(); }, "approval_is_stated"},
          Case{[](auto& c) { c.investment = {0}; }, "investment_is_positive"},
          Case{[](auto& c) { c.fundSource = "gift"; }, "fund_source_is_known"},
          Case{[](auto& c) { c.industry = "U99"; }, "industry_code_is_well_formed"},
          Case{[](auto& c) { c.region = "12011"; }, "region_code_is_well_formed"}}) {
        auto command = good;
        change(command);
        EXPECT_EQ(rule_of(decide(Project{}, command, {"A1201000001000001", "o", "n", "h"})), rule);
    }
    EXPECT_EQ(rule_of(decide(approved_project(), good, {"A1201000001000001", "o", "n", "h"})),
              "project_is_registered_once");
}

TEST(RegisterTender, numbers_its_lots_and_refuses_what_cannot_be) {
    auto const registered = registered_tender();
    EXPECT_EQ(registered.registered.lots.at(0).code, "A1201000001000001001001");
    EXPECT_TRUE(registered.registered.selfOrganised);
    TenderRegistration const registration{"A1201000001000001001", {}, "h", kernel::Date::of(kIssue)};
    auto const rule = [&](auto change) {
        auto command = one_lot();
        change(command);
        return rule_of(decide(Tender{}, command, approved_project(), registration));
    };
    EXPECT_EQ(rule([](auto& c) { c.lots.clear(); }), "tender_has_lots");
    EXPECT_EQ(rule([](auto& c) { c.lots.assign(100, c.lots[0]); }), "tender_has_lots");
    EXPECT_EQ(rule([](auto& c) { c.lots.assign(99, c.lots[0]); }), "");
    EXPECT_EQ(rule([](auto& c) { c.lots[0].category = "ships"; }), "lot_category_is_known");
    EXPECT_EQ(rule([](auto& c) { c.lots[0].estimatedPrice = {0}; }), "lot_price_is_positive");
    EXPECT_EQ(rule([](auto& c) { c.method = "secret"; }), "method_is_known");
    EXPECT_EQ(rule([](auto& c) { c.agency = "91350100M000100Y43"; }), "agency_is_registered");
    EXPECT_EQ(rule_of(decide(Tender{}, one_lot(), Project{}, registration)), "project_is_registered");
    EXPECT_EQ(rule_of(decide(registered, one_lot(), approved_project(), registration)), "step_follows_the_lifecycle");
}

TEST(RegisterTender, takes_the_place_of_a_lot_that_ended_without_a_contract) {
    std::string const former = "A1201000001000001001001", code = "A1201000001000001002";
    TenderRegistration const plain{code, {}, "h", kernel::Date::of(kIssue)};
    auto const owner = approved_project().registered->owner;
    auto const rule = [&](FormerLot const& lot, auto change) {
        auto registration = plain;
        registration.former.emplace(former, lot);
        auto command = one_lot();
        command.lots[0].retenderOf = former;
        change(command);
        return rule_of(decide(Tender{}, command, approved_project(), registration));
    };
    auto const as_it_is = [](auto&) {};
    EXPECT_EQ(rule({true, owner, true, {}}, as_it_is), "");
    EXPECT_EQ(rule({}, as_it_is), "former_lot_is_known");
    EXPECT_EQ(rule({true, "91350100M000100Y44", true, {}}, as_it_is), "former_lot_is_the_tenderees");
    EXPECT_EQ(rule({true, owner, false, {}}, as_it_is), "former_lot_ended_without_contract");
    EXPECT_EQ(rule({true, owner, true, {LotTenderedAgain{former, code + "001", code, kIssue}}}, as_it_is),
              "lot_is_tendered_again_once");
    EXPECT_EQ(rule({true, owner, true, {}}, [](auto& command) { command.lots.push_back(command.lots[0]); }),
              "former_lot_is_named_once");
    auto command = one_lot();
    command.lots[0].retenderOf = former;
    EXPECT_EQ(rule_of(decide(Tender{}, command, approved_project(), plain)), "former_lot_is_known");
    auto registration = plain;
    registration.former.emplace(former, FormerLot{true, owner, true, {}});
    auto const registered = decide(Tender{}, command, approved_project(), registration);
    ASSERT_TRUE(registered);
    EXPECT_EQ(registered->tender.lots[0].retenderOf, former);
}

TEST(PublishTender, needs_two_people_its_own_documents_and_the_law) {
    auto const rule = [&](auto change, Tender tender = registered_tender(), kernel::Instant now = kIssue) {
        auto command = lawful_publication();
        change(command);
        return rule_of(decide(tender, command, approved_project(), {}, now));
    };
    EXPECT_EQ(rule([](auto&) {}), "");
    EXPECT_EQ(rule([](auto& c) { c.signer = c.drafter; }), "drafter_and_signer_are_two_people");
    EXPECT_EQ(rule([](auto& c) { c.drafter.clear(); }), "drafter_and_signer_are_two_people");
    EXPECT_EQ(rule([](auto& c) { c.reviewer.clear(); }), "what_is_signed_was_reviewed");
    EXPECT_EQ(rule([](auto& c) { c.announcement.tender.back() = '9'; }), "announcement_is_of_this_tender");
    EXPECT_EQ(rule([](auto& c) { c.manifest.files.clear(); }), "documents_are_attached");
    EXPECT_EQ(rule([](auto& c) { c.announcement.documentsDigest = {}; }), "announcement_names_its_documents");
    EXPECT_EQ(rule([](auto&) {}, registered_tender(), kIssue + kernel::Duration{1}),
              "documents_are_not_on_offer_before_the_announcement");
    EXPECT_EQ(rule([](auto& c) {
                  c.announcement.timeTable.bidDeadline = c.announcement.timeTable.openingAt = kIssue + kernel::days(19);
              }),
              "bid_preparation_is_at_least_20_days");
    EXPECT_EQ(rule([](auto&) {}, published_tender()), "step_follows_the_lifecycle");
    auto held = registered_tender();
    evolve(held, TenderEvent{HoldPlaced{"order", "1", kIssue}});
    EXPECT_EQ(rule([](auto&) {}, held), "tender_is_not_held");
}

TEST(PublishTender, refuses_with_article_and_earliest_day) {
    auto command = lawful_publication();
    command.announcement.timeTable.bidDeadline = command.announcement.timeTable.openingAt = kIssue + kernel::days(19);
    auto const refused = decide(registered_tender(), command, approved_project(), {}, kIssue);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_NE(refused.error().citation->article.find("二十四"), std::string::npos);
    EXPECT_EQ(refused.error().path, "/announcement/timeTable/bidDeadline");
    EXPECT_NE(refused.error().text.en.find("2026-03-23"), std::string::npos);
    EXPECT_NE(refused.error().text.zh.find("2026-03-23"), std::string::npos);
}

TEST(PublishTender, refuses_by_the_options_that_the_city_has_switched_on) {
    law::Practice practice;
    practice.known = {"minimum_periods_are_full_at_midnight"};
    auto const refused = decide(registered_tender(), lawful_publication(), approved_project(), practice, kIssue);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "minimum_periods_are_full_at_midnight");
    practice.known.clear();
    EXPECT_TRUE(decide(registered_tender(), lawful_publication(), approved_project(), practice, kIssue));
}

TEST(ClarifyTender, moves_the_deadline_when_the_law_says_so) {
    auto const tender = published_tender();
    auto const clarified = [&](bool affects, int day, std::optional<kernel::Instant> moved) {
        ClarifyTender command{{tender.registered.code, 1, "澄清", "内容", affects, moved, {}}, {}, "signer"};
        return decide(tender, command, kIssue + kernel::days(day));
    };
    EXPECT_EQ(rule_of(clarified(true, 5, {})), "");
    EXPECT_EQ(rule_of(clarified(true, 6, {})), "clarification_is_15_days_before_the_deadline_or_moves_it");
    EXPECT_EQ(rule_of(clarified(false, 19, {})), "");
    EXPECT_EQ(rule_of(clarified(true, 6, kIssue + kernel::days(21))), "");
    EXPECT_EQ(rule_of(clarified(true, 7, kIssue + kernel::days(21))),
              "clarification_is_15_days_before_the_deadline_or_moves_it");
    EXPECT_EQ(rule_of(clarified(false, 5, kIssue + kernel::days(19))), "deadline_is_never_brought_forward");
    EXPECT_EQ(rule_of(clarified(false, 20, {})), "clarification_precedes_the_deadline");
    auto moved = tender;
    evolve(moved, TenderEvent{clarified(true, 6, kIssue + kernel::days(21)).value()});
    EXPECT_EQ(moved.timeTable.bidDeadline, kIssue + kernel::days(21));
    EXPECT_EQ(moved.timeTable.openingAt, moved.timeTable.bidDeadline);
    ClarifyTender again{{tender.registered.code, 1, "澄清", "内容", false, {}, {}}, {}, "signer"};
    EXPECT_EQ(rule_of(decide(moved, again, kIssue + kernel::days(7))), "clarifications_are_numbered_in_order");
}

TEST(HoldTender, is_placed_and_lifted_by_its_source) {
    auto tender = published_tender();
    evolve(tender, TenderEvent{decide(tender, PlaceHold{"order", "令1"}, kIssue).value()});
    EXPECT_EQ(rule_of(decide(tender, PlaceHold{"order", "令1"}, kIssue)), "hold_is_placed_once");
    evolve(tender, TenderEvent{decide(tender, PlaceHold{"objection", "异1"}, kIssue).value()});
    EXPECT_EQ(rule_of(decide(tender, LiftHold{"order", "令2"}, kIssue)), "hold_is_in_force");
    evolve(tender, TenderEvent{decide(tender, LiftHold{"order", "令1"}, kIssue).value()});
    EXPECT_EQ(tender.holds.size(), 1U);
    EXPECT_EQ(rule_of(decide(Tender{}, PlaceHold{"order", "令1"}, kIssue)), "tender_is_registered");
}

TEST(TimeLine, tells_the_same_story_to_everybody) {
    auto const tender = published_tender();
    auto const story = story_of(tender, approved_project());
    auto const findings = story::show(law::judge(story::facts_of(story, kIssue), {}));
    EXPECT_NE(story::worst_level(findings), "red");
    auto const steps = story::steps_of(story, findings, kIssue + kernel::days(18));
    ASSERT_FALSE(steps.empty());
    for (std::size_t i = 1; i < steps.size(); ++i) {
        auto const begins = [](story::Step const& step) { return step.at ? *step.at : *step.from; };
        EXPECT_LE(begins(steps[i - 1]), begins(steps[i]));
    }
    EXPECT_EQ(steps.back().kind, "opening");
    EXPECT_EQ(steps.back().state, "due");
}

} // namespace haihe::trading
