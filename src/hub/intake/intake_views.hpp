#pragma once

// What was told of projects and tenders, kept message by message and folded on reading.

#include "edge/sql/connection.hpp"
#include "exchange/message.hpp"
#include "hub/intake/told.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

/// Tables told_projects (where in the ledger what was told last stands) and told_messages. The messages of a tender are
/// few: its state is folded from them, as the ledger folds a stream.
void mount_intake_views(ledger::Book& book);
void keep_project(edge::sql::Connection& views, exchange::Message const& message, std::int64_t position);
void keep_tender_message(edge::sql::Connection& views, exchange::Message const& message, std::int64_t position);

std::optional<ToldProject> find_project(edge::sql::Connection& views, std::string const& code);
std::optional<ToldTender> find_tender(edge::sql::Connection& views, std::string const& code);
/// As it was created, without what was told of it since.
std::optional<ToldTender> find_created(edge::sql::Connection& views, std::string const& code);
/// An accepted message about it.
void tell(ToldTender& tender, exchange::Message const& message);

/// One accepted message about a tender, as the page of the tender names it.
struct ToldMessage {
    std::int64_t position = 0; ///< ledger index of its entry
    std::string type;
    kernel::Instant occurred_at;
    std::string payload; ///< canonical
};
/// In the order in which they were received.
std::vector<ToldMessage> messages_about(edge::sql::Connection& views, std::string const& tender);

} // namespace haihe::hub
