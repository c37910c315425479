#pragma once

// What GET /tenders/{code} answers at the hub: the time line from published messages.

#include "exchange/messages/tender.hpp"
#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"
#include "story/time_line.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

struct PublishedHold {
    std::string ground;
    std::string source;
    kernel::Instant since;
    std::optional<kernel::Instant> liftedAt;
};
BOOST_DESCRIBE_STRUCT(PublishedHold, (), (ground, source, since, liftedAt))

struct PublishedClarification {
    exchange::Clarification clarification;
    kernel::Instant issuedAt;
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
};
BOOST_DESCRIBE_STRUCT(PublishedClarification, (), (clarification, issuedAt, bidDeadlineBefore, bidDeadlineAfter))

struct PublishedEvent {
    std::int64_t index = 0; ///< of the hub's ledger
    std::string type;
    kernel::Instant at;
    std::string receiptUrl;
};
BOOST_DESCRIBE_STRUCT(PublishedEvent, (), (index, type, at, receiptUrl))

struct TenderPage {
    std::string code;
    std::string name;
    std::string project;
    std::string tenderee;
    std::string tendereeName;
    std::optional<std::string> agencyName;
    std::string method;
    std::string industry;
    std::string region;
    std::string state; ///< open | suspended | closed
    std::vector<PublishedHold> holds;
    std::vector<exchange::LotPublished> lots;
    exchange::TimeTable timeTable;
    std::optional<exchange::DocumentManifest> documents;
    exchange::Announcement announcement;
    std::vector<PublishedClarification> clarifications;
    std::vector<story::Step> steps;
    std::vector<story::Finding> findings;
    std::vector<PublishedEvent> events;
    std::vector<std::string> notices; ///< ids
    kernel::Instant now;
};
BOOST_DESCRIBE_STRUCT(TenderPage, (),
                      (code, name, project, tenderee, tendereeName, agencyName, method, industry, region, state, holds,
                       lots, timeTable, documents, announcement, clarifications, steps, findings, events, notices, now))

/// Absent until the tender is announced: what was told before is for departments.
std::optional<TenderPage> tender_page(edge::sql::Connection& reads, std::string const& code,
                                      kernel::LegalCalendar const& calendar, kernel::Instant now);

} // namespace haihe::hub
