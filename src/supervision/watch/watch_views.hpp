#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/message.hpp"
#include "ledger/desk.hpp"
#include "supervision/watch/watched_tender.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace haihe::supervision {

void mount_watch_views(ledger::Book& book);
/// Keeps an accepted message of one of kWatchedTypes; a tender.created enters its tender.
void keep(edge::sql::Connection& views, exchange::Message const& message, std::int64_t position);

std::optional<WatchedTender> find_tender(edge::sql::Connection& views, std::string const& code);
/// Newest first; `words` in code, name or tenderee, empty = all.
std::vector<WatchedTender> find_tenders(edge::sql::Connection& views, std::string const& words);
/// In the order of arrival, those about the tender's project among them (its code is the beginning of the tender's).
/// `code` may be a project's.
std::vector<WatchedMessage> messages_of(edge::sql::Connection& views, std::string const& code);

/// (tender, number of the message) of what arrived in entries after `position`, in order.
std::vector<std::pair<std::string, std::int64_t>> arrivals_after(edge::sql::Connection& views, std::int64_t position);
/// The position after which the `count` latest messages arrived; -1 when there are not so many.
std::int64_t position_before_latest(edge::sql::Connection& views, std::int64_t count);

} // namespace haihe::supervision
