#pragma once

#include <string>

namespace haihe::edge::sql {

/// A copy of the SQLite database at `from` as of one instant, page by page, into the new file `to`; who writes to
/// `from` meanwhile is not held up. Durable when it returns. Throws DatabaseError.
void copy_database(std::string const& from, std::string const& to);

} // namespace haihe::edge::sql
