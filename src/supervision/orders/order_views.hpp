#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/desk.hpp"
#include "supervision/orders/order_fact.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace haihe::supervision {

void mount_order_views(ledger::Book& book);
/// Newest first, at most 200; of one tender, or of all when `tender` is empty.
std::vector<OrderState> list_orders(edge::sql::Connection& views, std::string const& tender);
/// (position, fact) of what was issued and answered in entries after `position`.
std::vector<std::pair<std::int64_t, LiveFact>> order_facts_after(edge::sql::Connection& views, std::int64_t position);

} // namespace haihe::supervision
