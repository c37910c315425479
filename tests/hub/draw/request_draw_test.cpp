#include "hub/draw/request_draw.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::hub {
namespace {

constexpr char const* kTenderee = "91350100M000100Y43";
kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
constexpr kernel::Duration kMillisecond{1};

ToldTender told() {
    ToldTender tender;
    tender.story.tender.emplace();
    tender.story.tender->tenderee = kTenderee;
    tender.story.tender->industry = "N76";
    tender.story.tender->region = "120112";
    tender.story.documents.emplace();
    tender.story.documents->evaluation.emplace();
    tender.story.documents->evaluation->committee = {1, {{"甲", 3}, {"乙", 1}}, {}};
    return tender;
}

/// Of which the second names this department.
std::vector<TableInForce> const kTables{{"S1-1-0", {"S1", {{"roads", "示例交通局", {"G"}, {"120000"}}}, {}}},
                                        {"S2-1-7", {"S2", {{"water", "示例水务局", {"N76"}, {"120000"}}}, {}}}};

RequestDraw command() {
    return {"id", {"tender", kNow, "water", "120112", {{"甲", 3, 2}}, {kTenderee}, 30}, {}, "pem", kTenderee, "by"};
}

std::string answer(RequestDraw const& asked, ToldTender const* tender, std::vector<SeatsTaken> const& taken = {}) {
    auto const event = decide(asked, tender, kTables, taken, kNow);
    return event ? "" : event.error().rule + " " + event.error().path;
}

TEST(RequestDraw, is_refused_by_the_rule_that_it_breaks) {
    struct Case {
        char const* what;
        std::function<void(RequestDraw&)> change;
        char const* refused;
    };
    constexpr char const* kStrata = "strata_are_those_of_the_documents /request/strata";
    auto const tender = told();
    for (auto const& [what, change, refused] : std::vector<Case>{
             {"as it is", [](auto&) {}, ""},
             {"of somebody else", [](auto& c) { c.entity = "x"; }, "tender_is_the_callers /request/tender"},
             {"no strata", [](auto& c) { c.request.strata.clear(); }, kStrata},
             {"no reserve", [](auto& c) { c.request.strata[0].reserve = 0; }, ""},
             {"a reserve of 255", [](auto& c) { c.request.strata[0].reserve = 255; }, ""},
             {"a reserve of 256", [](auto& c) { c.request.strata[0].reserve = 256; },
              "reserve_is_a_possible_number /request/strata/0/reserve"},
             {"one of three", [](auto& c) { c.request.strata[0].need = 1; }, ""},
             {"nobody", [](auto& c) { c.request.strata[0].need = 0; }, "seats_are_drawn_once /request/strata/0/need"},
             {"four of three", [](auto& c) { c.request.strata[0].need = 4; },
              "seats_are_drawn_once /request/strata/0/need"},
             {"a step of 4 minutes", [](auto& c) { c.request.stepMinutes = 4; },
              "step_minutes_are_possible /request/stepMinutes"},
             {"of 5", [](auto& c) { c.request.stepMinutes = 5; }, ""},
             {"of 1440", [](auto& c) { c.request.stepMinutes = 1440; }, ""},
             {"of 1441", [](auto& c) { c.request.stepMinutes = 1441; },
              "step_minutes_are_possible /request/stepMinutes"},
             {"a day old", [](auto& c) { c.request.at = kNow - kernel::days(1); }, ""},
             {"older", [](auto& c) { c.request.at = kNow - kernel::days(1) - kMillisecond; },
              "request_is_dated_when_made /request/at"},
             {"from tomorrow", [](auto& c) { c.request.at = kNow + kernel::days(1); }, ""},
             {"from later", [](auto& c) { c.request.at = kNow + kernel::days(1) + kMillisecond; },
              "request_is_dated_when_made /request/at"},
             {"a wrong recusal", [](auto& c) { c.request.recusals.push_back("x"); },
              "recusals_name_entities /request/recusals/1"},
             {"200 recusals", [](auto& c) { c.request.recusals.resize(200, kTenderee); }, ""},
             {"201 recusals", [](auto& c) { c.request.recusals.resize(201, kTenderee); },
              "recusals_name_entities /request/recusals/200"}}) {
        auto asked = command();
        change(asked);
        EXPECT_EQ(answer(asked, &tender), refused) << what;
    }
}

TEST(RequestDraw, rests_on_what_was_told_of_the_tender) {
    EXPECT_EQ(answer(command(), nullptr), "tender_is_registered /request/tender");
    auto tender = told();
    tender.story.tender->tenderee = "other";
    tender.story.tender->agency = kTenderee;
    EXPECT_EQ(answer(command(), &tender), "") << "the agency asks too";
    tender.story.documents->evaluation->committee.namedBecause = "技术复杂";
    EXPECT_EQ(answer(command(), &tender), "experts_are_drawn /request/tender");
    tender.story.documents->evaluation.reset();
    EXPECT_EQ(answer(command(), &tender), "documents_state_the_evaluation /request/tender");
    tender.story.documents.reset();
    EXPECT_EQ(answer(command(), &tender), "documents_state_the_evaluation /request/tender");
}

TEST(RequestDraw, names_the_department_that_supervises_the_tender) {
    auto const tender = told();
    auto const asked = [&](std::vector<TableInForce> const& tables, auto change) {
        auto one = command();
        change(one);
        return decide(one, &tender, tables, {}, kNow);
    };
    auto const as_it_is = [](RequestDraw&) {};
    EXPECT_EQ(asked(kTables, as_it_is)->jurisdiction, "S2-1-7");
    auto const nobody = asked({}, as_it_is);
    EXPECT_EQ(nobody.error().rule + nobody.error().path, "jurisdiction_is_published/request/department");
    auto const other = asked(kTables, [](RequestDraw& one) { one.request.department = "roads"; });
    EXPECT_EQ(other.error().rule + other.error().path, "department_supervises_the_tender/request/department");
    EXPECT_EQ(other.error().facts, (std::vector<kernel::Fact>{{"competent", "water"}}));
    EXPECT_EQ(other.error().citation->article, "第四条");
    auto const unsupervised = asked({kTables[0]}, as_it_is);
    EXPECT_EQ(unsupervised.error().rule, "department_supervises_the_tender");
    EXPECT_TRUE(unsupervised.error().facts.empty());

    auto elsewhere = kTables;
    elsewhere[1].table.departments[0].districts = {"120113"};
    EXPECT_EQ(asked(elsewhere, as_it_is).error().rule, "department_supervises_the_tender");
    auto own = kTables;
    own[1].table.departments[0].code = kTenderee;
    EXPECT_EQ(asked(own, [](RequestDraw& one) { one.request.department = kTenderee; }).error().rule,
              "department_is_not_the_host");
}

TEST(RequestDraw, takes_only_seats_that_no_draw_has_taken) {
    auto const tender = told();
    EXPECT_EQ(answer(command(), &tender, {{"乙", 1}}), "");
    EXPECT_EQ(answer(command(), &tender, {{"甲", 1}}), "seats_are_drawn_once /request/strata/0/need");
    auto fewer = command();
    fewer.request.strata[0].need = 2;
    EXPECT_EQ(answer(fewer, &tender, {{"甲", 1}}), "");
    EXPECT_EQ(answer(fewer, &tender, {{"甲", 1}, {"甲", 1}}), "seats_are_drawn_once /request/strata/0/need");
    fewer.request.strata = {{"甲", 1, 0}, {"甲", 1, 0}};
    EXPECT_EQ(answer(fewer, &tender), "strata_are_those_of_the_documents /request/strata/1/specialty");
}

} // namespace
} // namespace haihe::hub
