#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/messages/committee.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

/// The reports on lots of a tender, in the order in which they were told.
std::vector<exchange::SealedReport> reports_told(edge::sql::Connection& views, std::string const& tender);

} // namespace haihe::hub
