#pragma once

// What GET /tenders/{code} answers at the hub: the time line from published messages.

#include "exchange/messages/award.hpp"
#include "exchange/messages/tender.hpp"
#include "law/practice.hpp"
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

/// 公示 of a lot's candidates.
struct PublishedPosting {
    std::string lot;
    std::vector<exchange::PostedCandidate> candidates;
    kernel::Instant postedAt;
    kernel::Instant postedUntil;
    std::string objectionChannel;
    std::optional<std::int64_t> report{};      ///< number of the report that recommends them; absent: the first
    std::optional<kernel::Instant> fallenAt{}; ///< when a re-evaluation was ordered
};
BOOST_DESCRIBE_STRUCT(PublishedPosting, (),
                      (lot, candidates, postedAt, postedUntil, objectionChannel, report, fallenAt))

/// 中标结果; of a lot whose award was cancelled there is more than one, the latest last.
struct PublishedAward {
    std::string lot;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t rank = 0;
    std::string ground; ///< why not one that ranks before; else empty
    kernel::Instant noticedAt;
    std::optional<kernel::Instant> cancelledAt{};
};
BOOST_DESCRIBE_STRUCT(PublishedAward, (), (lot, winner, winnerName, price, rank, ground, noticedAt, cancelledAt))

struct PublishedContract {
    std::string lot;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t periodDays = 0;
    kernel::Instant signedAt;
};
BOOST_DESCRIBE_STRUCT(PublishedContract, (), (lot, winner, winnerName, price, periodDays, signedAt))

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
    std::string state; ///< open | suspended | closed | terminated
    std::vector<PublishedHold> holds;
    std::vector<exchange::LotPublished> lots;
    exchange::TimeTable timeTable;
    std::optional<exchange::DocumentManifest> documents;
    exchange::Announcement announcement;
    std::vector<PublishedClarification> clarifications;
    std::vector<PublishedPosting> postings;
    std::vector<PublishedAward> awards;
    std::vector<PublishedContract> contracts;
    std::vector<story::Step> steps;
    std::vector<story::Finding> findings;
    std::vector<PublishedEvent> events;
    std::vector<std::string> notices; ///< ids
    kernel::Instant now;
};
BOOST_DESCRIBE_STRUCT(TenderPage, (),
                      (code, name, project, tenderee, tendereeName, agencyName, method, industry, region, state, holds,
                       lots, timeTable, documents, announcement, clarifications, postings, awards, contracts, steps,
                       findings, events, notices, now))

/// Absent until the tender is announced: what was told before is for departments.
std::optional<TenderPage> tender_page(edge::sql::Connection& reads, std::string const& code,
                                      law::Practice const& practice, kernel::Instant now);

} // namespace haihe::hub
