#include "edge/sql/sqlite_schema.hpp"

#include "edge/sql/schema_text.hpp"

namespace haihe::edge::sql {

namespace {

std::vector<std::string> index_columns(Driver& database, std::string const& index) {
    auto const query = database.prepare("SELECT name FROM pragma_index_info(?) ORDER BY seqno");
    query->bind_text(1, index);
    std::vector<std::string> columns;
    while (query->next()) columns.emplace_back(query->view(0));
    return columns;
}

void add_columns(Driver& database, std::string const& table, TableText& text) {
    auto const query = database.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid");
    query->bind_text(1, table);
    std::map<std::int64_t, std::string> key;
    while (query->next()) {
        std::string const name(query->view(0));
        bool const in_key = query->integer(3) > 0;
        text.columns.push_back(name + " " + std::string(query->view(1)) +
                               (query->integer(2) != 0 || in_key ? " NOT NULL" : ""));
        if (in_key) key[query->integer(3)] = name;
    }
    std::vector<std::string> names;
    names.reserve(key.size());
    for (auto const& [place, name] : key) names.push_back(name);
    if (!names.empty()) text.keys.push_back("PRIMARY KEY" + in_brackets(names));
}

void add_indexes(Driver& database, std::string const& table, TableText& text, std::map<std::string, std::string>& all) {
    auto const query = database.prepare("SELECT name, \"unique\", origin FROM pragma_index_list(?)");
    query->bind_text(1, table);
    while (query->next()) {
        std::string const name(query->view(0));
        if (query->view(2) == "c") all[name] = index_text(table, query->integer(1) != 0, index_columns(database, name));
        if (query->view(2) == "u") text.keys.push_back("UNIQUE" + in_brackets(index_columns(database, name)));
    }
}

} // namespace

std::map<std::string, std::string> sqlite_schema(Driver& database) {
    std::map<std::string, std::string> all;
    auto const tables = database.prepare("SELECT type, name, tbl_name FROM sqlite_master WHERE type IN ('table', "
                                         "'trigger', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (tables->next()) {
        std::string const name(tables->view(1));
        if (tables->view(0) != "table") {
            all[name] = trigger_text(std::string(tables->view(2)));
            continue;
        }
        TableText text;
        add_columns(database, name, text);
        add_indexes(database, name, text, all);
        all[name] = text.to_string();
    }
    return all;
}

} // namespace haihe::edge::sql
