#pragma once

// Table hub_draws: which draws a tender has.

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

void mount_draw_views(ledger::Book& book);

/// Ids, in the order in which they were requested.
std::vector<std::string> draws_of(edge::sql::Connection& views, std::string const& tender);
/// The latest first, at most `limit`.
std::vector<std::string> latest_draws(edge::sql::Connection& views, std::int64_t limit);

} // namespace haihe::hub
