#pragma once

#include "edge/sql/driver.hpp"

#include <map>
#include <string>

namespace haihe::edge::sql {

bool postgres_is_empty(Driver& database);
/// A table of one row, since a server keeps no such numbers in a header.
Format postgres_format(Driver& database);
void set_postgres_format(Driver& database, Format const& format);
std::map<std::string, std::string> postgres_schema(Driver& database);

} // namespace haihe::edge::sql
