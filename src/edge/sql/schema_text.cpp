#include "edge/sql/schema_text.hpp"

#include <algorithm>

namespace haihe::edge::sql {

std::string in_brackets(std::vector<std::string> const& names) {
    std::string text = "(";
    for (auto const& name : names) text += (text.size() > 1 ? ", " : "") + name;
    return text + ")";
}

std::string TableText::to_string() const {
    auto parts = columns;
    auto ordered = keys;
    std::sort(ordered.begin(), ordered.end());
    parts.insert(parts.end(), ordered.begin(), ordered.end());
    return "table" + in_brackets(parts);
}

std::string index_text(std::string const& table, bool unique, std::vector<std::string> const& columns) {
    return (unique ? "unique index of " : "index of ") + table + in_brackets(columns);
}

std::string trigger_text(std::string const& table) { return "trigger of " + table; }

} // namespace haihe::edge::sql
