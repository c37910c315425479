#include "ledger/book.hpp"

namespace haihe::ledger {

namespace {

bool concerns(std::string const& pattern, std::string const& type) {
    return pattern.empty() || pattern == type || (pattern.ends_with('.') && type.starts_with(pattern));
}

} // namespace

void Book::views(std::string name, std::string schema, std::vector<std::string> tables) {
    views_.push_back({std::move(name), std::move(schema), std::move(tables)});
}
void Book::project(std::string event_type, Project project) {
    projections_.emplace_back(std::move(event_type), std::move(project));
}
void Book::publish(std::string event_type, Publish publish) {
    publications_.emplace_back(std::move(event_type), std::move(publish));
}
void Book::tables(std::string name, std::string schema) { tables_.emplace_back(std::move(name), std::move(schema)); }

void BookTables::create(Book const& book, edge::sql::Connection& database) {
    for (auto const& view : book.views_) database.execute(view.schema);
    for (auto const& [name, schema] : book.tables_) database.execute(schema);
}

void BookTables::drop_views(Book const& book, edge::sql::Connection& database) {
    for (auto const& view : book.views_)
        for (auto const& table : view.tables) database.execute("DROP TABLE IF EXISTS " + table);
}

std::vector<std::string> BookTables::view_tables(Book const& book) {
    std::vector<std::string> names;
    for (auto const& view : book.views_) names.insert(names.end(), view.tables.begin(), view.tables.end());
    return names;
}

void BookTables::project(Book const& book, edge::sql::Connection& database, Entry const& entry) {
    for (auto const& [pattern, project] : book.projections_)
        if (concerns(pattern, entry.where.type)) project(database, entry);
}

std::vector<Outgoing> BookTables::publish(Book const& book, Entry const& entry) {
    std::vector<Outgoing> all;
    for (auto const& [pattern, publish] : book.publications_)
        if (concerns(pattern, entry.where.type))
            for (auto& one : publish(entry)) all.push_back(std::move(one));
    return all;
}

} // namespace haihe::ledger
