#pragma once

// Tables hub_experts and hub_expert_proposals: the pool as confirmed, and what waits for a second keeper.

#include "edge/sql/connection.hpp"
#include "hub/expert/eligible.hpp"
#include "ledger/book.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

void mount_expert_views(ledger::Book& book);

/// By ascending number; all states.
std::vector<PooledExpert> pooled_experts(edge::sql::Connection& views);
/// The person is in the pool, or proposed for it, under another number too; who was removed is not in it.
bool stands_elsewhere(edge::sql::Connection& views, std::string const& certificate, std::string const& number);
/// By ascending number.
std::vector<ExpertProposed> proposed_experts(edge::sql::Connection& views);

} // namespace haihe::hub
