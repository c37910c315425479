#pragma once

// What GET /tenders/{code} answers.

#include "law/practice.hpp"
#include "ledger/desk.hpp"
#include "story/time_line.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

using FindingShown = story::Finding;

struct EventShown {
    std::int64_t index = 0;
    std::string type;
    kernel::Instant at;
    std::string receiptUrl;
};
BOOST_DESCRIBE_STRUCT(EventShown, (), (index, type, at, receiptUrl))

struct TenderPage {
    std::string code;
    std::string name;
    std::string project;
    std::string tenderee;
    std::string tendereeName;
    std::optional<std::string> agency;
    std::optional<std::string> agencyName;
    std::string method;
    std::string industry;
    std::string region;
    std::string state; ///< registered | published | suspended | terminated
    std::vector<HoldPlaced> holds;
    std::vector<exchange::LotPublished> lots;
    std::optional<exchange::TimeTable> timeTable;
    std::optional<exchange::DocumentManifest> documents;
    std::optional<exchange::Announcement> announcement;
    std::optional<trust::Signature> announcementSignature;
    std::vector<TenderClarified> clarifications;
    std::vector<std::string> allowedSteps; ///< from the lifecycle table
    std::vector<story::Step> steps;
    std::vector<FindingShown> findings;
    std::vector<EventShown> events;
    kernel::Instant now;
};
BOOST_DESCRIBE_STRUCT(TenderPage, (),
                      (code, name, project, tenderee, tendereeName, agency, agencyName, method, industry, region, state,
                       holds, lots, timeTable, documents, announcement, announcementSignature, clarifications,
                       allowedSteps, steps, findings, events, now))

Tender fold_tender(ledger::Ledger& ledger, std::string const& code);
Project fold_project(ledger::Ledger& ledger, std::string const& code);
inline std::vector<FindingShown> show_findings(std::vector<law::Finding> const& findings) {
    return story::show(findings);
}
TenderPage page_of(ledger::Ledger& ledger, std::string const& code, Tender const& tender, law::Practice const& practice,
                   kernel::Instant now);

} // namespace haihe::trading
