#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/messages/tender.hpp"
#include "ledger/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

void mount_project_views(ledger::Book& book);
std::int64_t count_projects(edge::sql::Connection& views);
std::optional<exchange::ProjectRegistered> find_project(edge::sql::Connection& views, std::string const& code);
/// Newest first, at most 200, of one owner or of all.
std::vector<exchange::ProjectRegistered> list_projects(edge::sql::Connection& views, std::string const& owner);

} // namespace haihe::trading
