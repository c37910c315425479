#include "hub/jurisdiction/competence.hpp"

#include "law/acts.hpp"

namespace haihe::hub {

namespace {

using kernel::RefusalKind;

kernel::Refusal not_competent(exchange::TenderCreated const& tender,
                              std::vector<exchange::SupervisingDepartment> const& competent) {
    kernel::Refusal refusal{RefusalKind::unlawful,
                            "department_supervises_the_tender",
                            {"该部门不监督本招标项目（行业" + tender.industry + "，地区" + tender.region + "）。",
                             "This department does not supervise the tender (industry " + tender.industry +
                                 ", region " + tender.region + ")."},
                            "",
                            law::implementing_regulation("第四条"),
                            {}};
    if (competent.empty()) {
        refusal.text.zh += "已公布的监督职责表中没有监督本项目的部门，请与行政监督平台联系。";
        refusal.text.en += " Nobody does by the published tables: turn to the supervision platform.";
    }
    for (auto const& one : competent) {
        refusal.text.zh += "监督部门：" + one.name + "（" + one.code + "）。";
        refusal.text.en += " " + one.name + " (" + one.code + ") does.";
        refusal.facts.push_back({"competent", one.code});
    }
    return refusal;
}

} // namespace

kernel::Result<std::string> require_competent(std::vector<TableInForce> const& tables,
                                              exchange::TenderCreated const& tender, std::string const& department) {
    if (tables.empty())
        return kernel::refuse({RefusalKind::conflict,
                               "jurisdiction_is_published",
                               {"行政监督平台尚未公布监督职责表，无从确认由哪个部门监督，请稍后再试。",
                                "No supervision platform has published who supervises what yet: come back when one "
                                "has."},
                               "",
                               law::implementing_regulation("第四条"),
                               {}});
    std::vector<exchange::SupervisingDepartment> competent;
    for (auto const& [message, table] : tables)
        for (auto const& one : table.departments) {
            if (!exchange::supervises(one, tender.industry, tender.region)) continue;
            if (one.code == department) return message;
            competent.push_back(one);
        }
    return kernel::refuse(not_competent(tender, competent));
}

} // namespace haihe::hub
