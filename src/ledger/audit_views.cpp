// Views against what the entries make of them, other tables against their marks.

#include "ledger/auditor.hpp"
#include "ledger/mark.hpp"
#include "ledger/tables.hpp"

#include <algorithm>

namespace haihe::ledger {

namespace {

constexpr std::int64_t kChunk = 1000;

std::vector<std::string> texts(edge::sql::Query query) {
    std::vector<std::string> found;
    while (query.next()) found.push_back(query.text(0));
    return found;
}

std::vector<std::string> columns_of(edge::sql::Connection& database, std::string const& table) {
    return texts(database.query("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid"));
}

/// Every row as one text, in order: two tables are equal when these are.
std::vector<std::string> rows_of(edge::sql::Connection& database, std::string const& table) {
    std::string row;
    for (auto const& column : columns_of(database, table))
        row += (row.empty() ? "quote(" : " || ', ' || quote(") + column + ")";
    return texts(database.query("SELECT " + row + " FROM " + table + " ORDER BY 1"));
}

} // namespace

void Auditor::look_at_views(Book const& book) {
    edge::sql::Connection fresh(":memory:", edge::sql::Mode::read_write);
    fresh.execute(kLedgerSchema);
    BookTables::create(book, fresh);
    guarded("schema", [&] { same_schema(fresh); });
    guarded("views", [&] {
        for (auto entries = read_entries(database_, 0, kChunk); !entries.empty();
             entries = read_entries(database_, entries.back().index + 1, kChunk))
            for (auto const& entry : entries) BookTables::project(book, fresh, entry);
        for (auto const& table : BookTables::view_tables(book)) guarded(table, [&] { view(fresh, table); });
    });
    auto const views = BookTables::view_tables(book);
    for (auto const& table : texts(fresh.query("SELECT name FROM sqlite_master WHERE type = 'table'"))) {
        bool const is_view = std::find(views.begin(), views.end(), table) != views.end();
        if (!is_view && !is_of_the_log(table)) guarded(table, [&] { marks(table); });
    }
}

void Auditor::view(edge::sql::Connection& fresh, std::string const& table) {
    auto const wanted = rows_of(fresh, table), found = rows_of(database_, table);
    std::vector<std::string> strange;
    std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(strange));
    for (auto const& row : strange) fault(table, row.substr(0, 120), "row does not follow from the entries");
    if (strange.empty() && found.size() != wanted.size())
        fault(table, std::to_string(found.size()),
              "has not the " + std::to_string(wanted.size()) + " rows that follow from the entries");
}

void Auditor::marks(std::string const& table) {
    auto const columns = columns_of(database_, table);
    std::string selected = "mark";
    std::size_t count = 0;
    for (auto const& column : columns)
        if (column != "mark") {
            selected += ", CAST(" + column + " AS TEXT)";
            ++count;
        }
    auto query = database_.query("SELECT " + selected + " FROM " + table);
    while (query.next()) {
        std::vector<std::string_view> fields;
        for (std::size_t i = 1; i <= count; ++i) fields.push_back(query.view(static_cast<int>(i)));
        expect(mark_of(fields) == query.view(0), table.c_str(), query.text(1), "row does not match its mark");
    }
}

} // namespace haihe::ledger
