#pragma once

#include "edge/sql/connection.hpp"

#include <string>

namespace haihe::edge::sql {

/// What this connection deletes or drops from now on is not overwritten in the file: for what is no secret, and much.
/// `address`: of its database; a server does not overwrite anyway.
void delete_without_wiping(Connection& connection, std::string const& address);

} // namespace haihe::edge::sql
