#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/messages/tender.hpp"
#include "ledger/desk.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// One line of the list of tenders.
struct TenderLine {
    std::string code;
    std::string name;
    std::string tendereeName;
    std::string industry;
    std::string region;
    std::string state; ///< registered | published | suspended | terminated
    std::optional<kernel::Instant> publishedAt;
    std::optional<kernel::Instant> bidDeadline;
};
BOOST_DESCRIBE_STRUCT(TenderLine, (), (code, name, tendereeName, industry, region, state, publishedAt, bidDeadline))

struct TenderQuery {
    std::string state;  ///< empty = all
    std::string words;  ///< in name or code
    std::string entity; ///< sees its own unpublished tenders; others see only published ones
    std::int64_t page = 1;
    std::int64_t limit = 20;
};

/// What was written but not signed: a table, no events.
struct Draft {
    std::string tender;
    std::int64_t version = 0; ///< the ETag
    std::optional<exchange::DocumentManifest> manifest;
    std::optional<exchange::Announcement> announcement;
    std::string drafter; ///< certificate of who wrote last
    std::string reviewer;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (tender, version, manifest, announcement, drafter, reviewer))

void mount_tender_views(ledger::Book& book);
std::int64_t count_tenders(edge::sql::Connection& views, std::string const& project);
std::vector<TenderLine> list_tenders(edge::sql::Connection& views, TenderQuery const& query);
std::optional<Draft> find_draft(edge::sql::Connection& tables, std::string const& tender);
void keep_draft(edge::sql::Connection& tables, Draft const& draft);
void drop_draft(edge::sql::Connection& tables, std::string const& tender);
/// 终止招标公告 as drafted: no event before it is signed.
struct TerminationDraft {
    std::string tender;
    std::string notice;  ///< canonical text
    std::string drafter; ///< certificate
};
std::optional<TerminationDraft> find_termination(edge::sql::Connection& tables, std::string const& tender);
void keep_termination(edge::sql::Connection& tables, TerminationDraft const& draft);

/// Entries of the tender's stream: ledger index, type and instant, in order.
struct StreamLine {
    std::int64_t index = 0;
    std::string type;
    kernel::Instant at;
};
std::vector<StreamLine> stream_lines(edge::sql::Connection& views, std::string const& stream);

} // namespace haihe::trading
