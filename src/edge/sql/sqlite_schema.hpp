#pragma once

#include "edge/sql/driver.hpp"

#include <map>
#include <string>

namespace haihe::edge::sql {

std::map<std::string, std::string> sqlite_schema(Driver& database);

} // namespace haihe::edge::sql
