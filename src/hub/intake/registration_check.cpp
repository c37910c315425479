#include "hub/intake/registration_check.hpp"

namespace haihe::hub {

namespace {

/// Holds one member of a repeated value against the one told first.
void keeps(Faults& faults, char const* rule, bool same, std::string path) {
    if (!same)
        find_fault(faults, rule,
                   {"此项登记后不得变更,与已登记的不一致。", "This may not change once it is told, and it differs."},
                   std::move(path));
}

} // namespace

Faults check(exchange::ProjectRegistered const& told, std::optional<ToldProject> const& known,
             RegisteredParties const& parties) {
    Faults faults;
    if (!parties.tenderee)
        find_fault(faults, "project_owner_is_registered",
                   {"项目单位没有在公共服务平台登记。", "The owner is not in the registry of the hub."}, "/owner");
    if (!known) return faults;
    constexpr auto kRule = "project_facts_do_not_change";
    auto const& first = known->project;
    keeps(faults, kRule, told.investmentCode == first.investmentCode, "/investmentCode");
    keeps(faults, kRule, told.owner == first.owner, "/owner");
    keeps(faults, kRule, told.industry == first.industry, "/industry");
    keeps(faults, kRule, told.region == first.region, "/region");
    return faults;
}

Faults check(exchange::TenderCreated const& told, std::string const& origin, std::optional<ToldProject> const& project,
             std::optional<ToldTender> const& known, RegisteredParties const& parties) {
    Faults faults;
    if (!told.code.starts_with(told.project))
        find_fault(faults, "tender_code_is_the_projects",
                   {"招标项目编号应以所属项目编号开头。", "A tender code begins with the code of its project."},
                   "/code");
    for (std::size_t i = 0; i < told.lots.size(); ++i)
        if (!told.lots[i].code.starts_with(told.code))
            find_fault(faults, "lot_code_is_the_tenders",
                       {"标段(包)编号应以招标项目编号开头。", "A lot code begins with the code of its tender."},
                       "/lots/" + std::to_string(i) + "/code");
    if (!project)
        find_fault(faults, "project_is_known",
                   {"所属项目尚未报送,请先发送 project.registered。",
                    "The project has not been told; send project.registered first."},
                   "/project");
    else if (project->origin != origin)
        find_fault(faults, "project_is_of_the_same_platform",
                   {"所属项目由另一个平台登记。", "The project was told by another platform."}, "/project");
    if (!parties.tenderee)
        find_fault(faults, "tenderee_is_registered",
                   {"招标人没有在公共服务平台登记。", "The tenderee is not in the registry of the hub."}, "/tenderee");
    if (told.agency && !parties.agency)
        find_fault(faults, "agency_is_registered",
                   {"招标代理机构没有在公共服务平台登记。", "The agency is not in the registry of the hub."},
                   "/agency");
    if (!known || !known->story.tender) return faults;
    constexpr auto kRule = "tender_facts_do_not_change";
    auto const& first = *known->story.tender;
    keeps(faults, kRule, told.project == first.project, "/project");
    keeps(faults, kRule, told.tenderee == first.tenderee, "/tenderee");
    keeps(faults, kRule, told.method == first.method, "/method");
    keeps(faults, kRule, told.beganOn == first.beganOn, "/beganOn");
    keeps(faults, kRule, told.industry == first.industry, "/industry");
    keeps(faults, kRule, told.region == first.region, "/region");
    return faults;
}

} // namespace haihe::hub
