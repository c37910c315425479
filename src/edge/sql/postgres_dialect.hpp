#pragma once

// Where PostgreSQL says otherwise what the one dialect says, and nothing else.

#include <string>
#include <string_view>

namespace haihe::edge::sql {

/// ? and ?1 become $1; instr becomes strpos. Quoted texts stay as they are.
std::string postgres_statement(std::string_view text);

/// Types and table options of a schema: INTEGER has 64 bits, texts are ordered by their bytes.
std::string postgres_schema_script(std::string_view text);

} // namespace haihe::edge::sql
