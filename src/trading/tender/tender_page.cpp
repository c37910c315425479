#include "trading/tender/tender_page.hpp"

#include "ledger/fold.hpp"
#include "trading/award/award_told.hpp"
#include "trading/contract/contract_told.hpp"
#include "trading/opening/opening_told.hpp"
#include "trading/tender/publish_tender.hpp"
#include "trading/tender/tender_told.hpp"
#include "trading/tender/tender_views.hpp"

namespace haihe::trading {

namespace {

std::vector<std::string> allowed_steps(Tender const& tender) {
    std::vector<std::string> steps;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Step>>([&](auto one) {
        if (one.value != Step::go_on && one.value != Step::archive &&
            next(tender.phase, one.value, !tender.holds.empty()))
            steps.emplace_back(one.name);
    });
    return steps;
}

} // namespace

Tender fold_tender(ledger::Ledger& ledger, std::string const& code) {
    auto reads = ledger.reads().lease();
    return ledger::fold<Tender, TenderEvent>(*reads, "tender/" + code);
}

Project fold_project(ledger::Ledger& ledger, std::string const& code) {
    auto reads = ledger.reads().lease();
    return ledger::fold<Project, ProjectEvent>(*reads, "project/" + code);
}

TenderPage page_of(ledger::Ledger& ledger, std::string const& code, Tender const& tender, law::Practice const& practice,
                   kernel::Instant now) {
    auto const& registered = tender.registered;
    TenderPage page{code,
                    registered.name,
                    registered.project,
                    registered.tenderee,
                    registered.tendereeName,
                    registered.agency,
                    registered.agencyName,
                    registered.method,
                    registered.industry,
                    registered.region,
                    tender.terminated       ? "terminated"
                    : !tender.holds.empty() ? "suspended"
                    : tender.published      ? "published"
                                            : "registered",
                    tender.holds,
                    registered.lots,
                    {},
                    {},
                    {},
                    {},
                    tender.clarifications,
                    allowed_steps(tender),
                    {},
                    {},
                    {},
                    now};
    auto const project = fold_project(ledger, registered.project);
    if (tender.published) {
        page.timeTable = tender.timeTable;
        page.documents = tender.published->manifest;
        page.announcement = tender.published->announcement;
        page.announcementSignature = tender.published->announcementSignature;
        page.findings = show_findings(judge(tender, project, tender.published->announcement, practice, now));
    }
    auto reads = ledger.reads().lease();
    auto story = story_of(tender, project);
    for (auto const& lot : registered.lots) {
        tell(story, ledger::fold<Opening, OpeningEvent>(*reads, "opening/" + lot.code));
        tell(story, ledger::fold<Award, AwardEvent>(*reads, "award/" + lot.code));
        tell(story, ledger::fold<LotContract, ContractEvent>(*reads, "contract/" + lot.code));
    }
    page.steps = story::steps_of(story, page.findings, now);
    for (auto const& line : stream_lines(*reads, "tender/" + code))
        page.events.push_back(
            {line.index, line.type, line.at, "/ledger/entries/" + std::to_string(line.index) + "/receipt"});
    return page;
}

} // namespace haihe::trading
