#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/message.hpp"
#include "hub/notice/notice_query.hpp"
#include "kernel/money.hpp"
#include "ledger/book.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

/// One line of the list of notices.
struct NoticeItem {
    std::string id; ///< origin-epoch-sequence of the message
    std::string kind;
    std::string tender;
    std::string title;
    std::string tendereeName;
    std::optional<std::string> agencyName;
    std::string industry;
    std::string region;
    kernel::Money estimatedPrice;
    kernel::Instant publishedAt;
    std::optional<kernel::Instant> documentsUntil;
    std::optional<kernel::Instant> bidDeadline;
    std::string platform;
    std::optional<std::string> platformName;
    std::string state; ///< registered | open | suspended | closed, as of the ledger's latest entry
};
BOOST_DESCRIBE_STRUCT(NoticeItem, (),
                      (id, kind, tender, title, tendereeName, agencyName, industry, region, estimatedPrice, publishedAt,
                       documentsUntil, bidDeadline, platform, platformName, state))

struct NoticeList {
    std::vector<NoticeItem> items;
    std::int64_t total = 0; ///< counted up to kNoticesCountedMax
    std::int64_t page = 1;
    std::int64_t pages = 1;
    std::int64_t position = 0; ///< of the ledger
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (items, total, page, pages, position))

/// How far the ledger is, and by what time states are judged: a deadline passes while nobody writes.
struct LedgerMoment {
    std::int64_t position = 0;
    kernel::Instant at;
};

/// Table `notices`: one row a published message, with what is filtered by, so that no list needs a join.
void mount_notice_views(ledger::Book& book);
/// Keeps a notice and brings the tender's earlier ones up to date; the intake has kept the message before.
void keep_notice(edge::sql::Connection& views, exchange::Message const& message, std::int64_t position);

std::int64_t ledger_position(edge::sql::Connection& reads);
/// The first bid deadline after `now`: until then, no state changes while nobody writes.
std::optional<kernel::Instant> next_deadline(edge::sql::Connection& reads, kernel::Instant now);
/// Newest first. The words are looked for row by row: right up to some hundred thousand notices, then full text.
NoticeList list_notices(edge::sql::Connection& reads, NoticeQuery const& query, LedgerMoment const& moment);
std::vector<std::string> notices_of(edge::sql::Connection& reads, std::string const& tender);

} // namespace haihe::hub
