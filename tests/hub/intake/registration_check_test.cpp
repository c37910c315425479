#include "hub/intake/registration_check.hpp"
#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::hub {

namespace {

/// rule and path of each fault, in order.
std::vector<std::string> named(Faults const& faults) {
    std::vector<std::string> names;
    for (auto const& fault : faults) {
        EXPECT_FALSE(fault.text.zh.empty());
        EXPECT_FALSE(fault.text.en.empty());
        names.push_back(fault.rule + " " + fault.path);
    }
    return names;
}

using Names = std::vector<std::string>;
constexpr RegisteredParties kBoth{true, true};

} // namespace

TEST(IntakeOfProjects, takes_a_project_once_and_again_unchanged) {
    EXPECT_EQ(named(check(project_told(), {}, kBoth)), Names{});
    auto again = project_told();
    again.name = "示例项目(二期)"; // a name may change
    EXPECT_EQ(named(check(again, ToldProject{kPlatform, project_told()}, kBoth)), Names{});
}

TEST(IntakeOfProjects, names_each_fault) {
    using Change = std::function<void(exchange::ProjectRegistered&)>;
    struct Case {
        Change change;
        RegisteredParties parties;
        char const* fault;
    };
    for (auto const& [change, parties, fault] : {
             Case{[](auto&) {}, {false, false}, "project_owner_is_registered /owner"},
             Case{[](auto& p) { p.investmentCode = "2026-120112-48-01-000124"; }, kBoth,
                  "project_facts_do_not_change /investmentCode"},
             Case{[](auto& p) { p.owner = "911201030000000000"; }, kBoth, "project_facts_do_not_change /owner"},
             Case{[](auto& p) { p.industry = "N76"; }, kBoth, "project_facts_do_not_change /industry"},
             Case{[](auto& p) { p.region = "120103"; }, kBoth, "project_facts_do_not_change /region"},
         }) {
        auto told = project_told();
        change(told);
        EXPECT_EQ(named(check(told, ToldProject{kPlatform, project_told()}, parties)), Names{fault});
    }
}

TEST(IntakeOfTenders, takes_a_tender_of_a_told_project) {
    ToldProject const project{kPlatform, project_told()};
    EXPECT_EQ(named(check(tender_told(), kPlatform, project, {}, kBoth)), Names{});
    EXPECT_EQ(named(check(tender_told(), kPlatform, project, announced_tender(), kBoth)), Names{});
}

TEST(IntakeOfTenders, names_each_fault) {
    using Change = std::function<void(exchange::TenderCreated&)>;
    struct Case {
        Change change;
        char const* fault;
    };
    for (auto const& [change, fault] : {
             Case{[](auto& t) {
                      t.code = "A1201000001000002001";
                      t.lots.clear();
                  },
                  "tender_code_is_the_projects /code"},
             Case{[](auto& t) { t.lots[1].code = "A1201000001000001002002"; }, "lot_code_is_the_tenders /lots/1/code"},
             Case{[](auto& t) { t.tenderee = "911201030000000000"; }, "tender_facts_do_not_change /tenderee"},
             Case{[](auto& t) { t.method = "invited"; }, "tender_facts_do_not_change /method"},
             Case{[](auto& t) { t.beganOn = t.beganOn + 1; }, "tender_facts_do_not_change /beganOn"},
             Case{[](auto& t) { t.industry = "N76"; }, "tender_facts_do_not_change /industry"},
             Case{[](auto& t) { t.region = "120103"; }, "tender_facts_do_not_change /region"},
         }) {
        auto told = tender_told();
        change(told);
        EXPECT_EQ(named(check(told, kPlatform, ToldProject{kPlatform, project_told()}, announced_tender(), kBoth)),
                  Names{fault});
    }
}

TEST(IntakeOfTenders, needs_a_project_of_the_same_platform_and_registered_parties) {
    auto told = tender_told();
    told.agency = "91120104EXAMPLE08X";
    ToldProject const own{kPlatform, project_told()}, others{kOther, project_told()};
    EXPECT_EQ(named(check(told, kPlatform, {}, {}, kBoth)), Names{"project_is_known /project"});
    EXPECT_EQ(named(check(told, kPlatform, others, {}, kBoth)), Names{"project_is_of_the_same_platform /project"});
    EXPECT_EQ(named(check(told, kPlatform, own, {}, {false, true})), Names{"tenderee_is_registered /tenderee"});
    EXPECT_EQ(named(check(told, kPlatform, own, {}, {true, false})), Names{"agency_is_registered /agency"});
    told.agency.reset();
    EXPECT_EQ(named(check(told, kPlatform, own, {}, {true, false})), Names{});
}

} // namespace haihe::hub
