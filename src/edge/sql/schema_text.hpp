#pragma once

// A table as one text, the same for every database that has it: for audits, and for the test that both have the same.

#include <map>
#include <string>
#include <vector>

namespace haihe::edge::sql {

struct TableText {
    std::vector<std::string> columns; ///< name TYPE [NOT NULL]
    std::vector<std::string> keys;    ///< PRIMARY KEY(…), UNIQUE(…)

    [[nodiscard]] std::string to_string() const;
};

/// (a, b)
std::string in_brackets(std::vector<std::string> const& names);
std::string index_text(std::string const& table, bool unique, std::vector<std::string> const& columns);
std::string trigger_text(std::string const& table);

} // namespace haihe::edge::sql
