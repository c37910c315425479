#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/messages/committee.hpp"

#include <string>
#include <vector>

namespace haihe::supervision {

/// The reports on lots of a tender, in the order in which they were told; as they came, sealed.
std::vector<exchange::SealedReport> reports_on(edge::sql::Connection& views, std::string const& tender);

} // namespace haihe::supervision
