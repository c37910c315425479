#include "ledger/move.hpp"

#include "ledger/tables.hpp"

#include <stdexcept>

namespace haihe::ledger {

namespace {

using edge::sql::Connection;
using edge::sql::Kind;
using edge::sql::Query;

constexpr std::int64_t kPart = 1000;

void bind_as_it_is(Query& insert, Query const& row, int column) {
    switch (row.kind(column)) {
    case Kind::null: insert.bind_null(); return;
    case Kind::integer: insert.bind(row.integer(column)); return;
    case Kind::blob: insert.bind_blob(row.view(column)); return;
    case Kind::text: insert.bind(row.view(column)); return;
    }
}

std::string insert_of(Query const& row, std::string const& table) {
    std::string names, marks;
    for (int column = 0; column < row.columns(); ++column) {
        names += (column > 0 ? ", " : "") + row.name(column);
        marks += column > 0 ? ", ?" : "?";
    }
    return "INSERT INTO " + table + "(" + names + ") VALUES(" + marks + ")";
}

/// All rows of the query; the last one's `key` goes to `last`.
std::int64_t copy_rows(Query rows, Connection& to, std::string const& table, int key, std::int64_t& last) {
    std::int64_t count = 0;
    for (; rows.next(); ++count) {
        auto insert = to.query(insert_of(rows, table));
        for (int column = 0; column < rows.columns(); ++column) bind_as_it_is(insert, rows, column);
        insert.run();
        if (key >= 0) last = rows.integer(key);
    }
    return count;
}

/// The long tables by parts: a server's answer stands in memory as a whole.
std::int64_t copy_table(Connection& from, Connection& to, std::string const& table) {
    std::int64_t last = -1;
    if (table != "entries" && table != "outbox")
        return copy_rows(from.query("SELECT * FROM " + table), to, table, -1, last);
    std::string const key = table == "entries" ? "idx" : "sequence";
    std::int64_t all = 0;
    for (std::int64_t count = kPart; count == kPart; all += count) {
        auto part = from.query("SELECT * FROM " + table + " WHERE " + key + " > ? ORDER BY " + key + " LIMIT ?");
        part.bind(last).bind(kPart);
        count = copy_rows(std::move(part), to, table, 0, last);
    }
    return all;
}

std::string newest_head(Connection& database) {
    auto query = database.query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    return query.next() ? query.text(0) : std::string();
}

} // namespace

MoveReport move_ledger(std::string const& from, std::string const& to, Book const& book) {
    if (from == to) throw std::runtime_error("the ledger is there already");
    MoveReport report;
    report.before = audit(from, &book);
    if (!report.before.faults.empty()) return report;
    Connection source(from, edge::sql::Mode::read_write), target(to, edge::sql::Mode::read_write);
    source.begin(); // nobody writes to it any more
    target.begin();
    if (!target.is_empty()) throw std::runtime_error("the database that the ledger is moved to is not empty");
    create_tables(target);
    BookTables::create(book, target);
    auto const known = target.schema();
    for (auto const& [table, text] : source.schema()) {
        if (!text.starts_with("table")) continue;
        if (!known.contains(table)) throw std::runtime_error("nobody knows the table " + table);
        report.rows += copy_table(source, target, table);
    }
    target.commit();
    auto const head = newest_head(source);
    report.after = audit(to, &book);
    source.rollback();
    if (report.after.faults.empty() && newest_head(target) != head)
        throw std::runtime_error("the copy does not end in the head of the ledger");
    return report;
}

} // namespace haihe::ledger
