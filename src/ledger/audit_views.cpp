// Views against what the entries make of them, other tables against their marks.

#include "ledger/auditor.hpp"
#include "ledger/mark.hpp"
#include "ledger/tables.hpp"

#include <algorithm>
#include <span>

namespace haihe::ledger {

namespace {

constexpr std::int64_t kChunk = 1000;

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (auto const c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

std::string shown(edge::sql::Query const& row, int column) {
    auto const bytes = [&] {
        auto const view = row.view(column);
        return std::span(reinterpret_cast<std::uint8_t const*>(view.data()), view.size());
    };
    switch (row.kind(column)) {
    case edge::sql::Kind::null: return "NULL";
    case edge::sql::Kind::integer: return std::to_string(row.integer(column));
    case edge::sql::Kind::blob: return "x'" + trust::hex(bytes()) + "'";
    case edge::sql::Kind::text: break;
    }
    return quoted(row.view(column));
}

/// Every row as one text, in order: two tables are equal when these are, in whichever databases they stand.
std::vector<std::string> rows_of(edge::sql::Connection& database, std::string const& table) {
    auto query = database.query("SELECT * FROM " + table);
    std::vector<std::string> rows;
    while (query.next()) {
        std::string row;
        for (int column = 0; column < query.columns(); ++column) row += (column > 0 ? ", " : "") + shown(query, column);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// As a mark has it.
std::string marked(edge::sql::Query const& row, int column) {
    return row.kind(column) == edge::sql::Kind::integer ? std::to_string(row.integer(column)) : row.text(column);
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
    for (auto const& [table, text] : fresh.schema()) {
        if (!text.starts_with("table")) continue;
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
    auto query = database_.query("SELECT * FROM " + table);
    while (query.next()) {
        std::vector<std::string> fields;
        std::string mark;
        for (int column = 0; column < query.columns(); ++column)
            if (query.name(column) == "mark")
                mark = query.text(column);
            else
                fields.push_back(marked(query, column));
        expect(mark_of({fields.begin(), fields.end()}) == mark, table.c_str(), fields.empty() ? "" : fields.front(),
               "row does not match its mark");
    }
}

} // namespace haihe::ledger
