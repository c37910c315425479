#include "node/lines.hpp"

#include "ledger/mark.hpp"

namespace haihe::node::lines {

void mount_tables(ledger::Book& book) {
    book.tables("lines", "CREATE TABLE IF NOT EXISTS line_positions(line TEXT PRIMARY KEY, position INTEGER NOT NULL, "
                         "mark BLOB NOT NULL);"
                         "CREATE TABLE IF NOT EXISTS batch_receipts(first INTEGER PRIMARY KEY, next INTEGER NOT NULL, "
                         "receipt TEXT NOT NULL, mark BLOB NOT NULL);");
}

std::optional<std::int64_t> position(edge::sql::Connection& reads, std::string const& line) {
    auto query = reads.query("SELECT position FROM line_positions WHERE line = ?");
    query.bind(line);
    if (!query.next()) return std::nullopt;
    return query.integer(0);
}

void put(edge::sql::Connection& tables, std::string const& line, std::int64_t position) {
    tables
        .query("INSERT INTO line_positions(line, position, mark) VALUES(?,?,?) ON CONFLICT(line) DO UPDATE SET "
               "position = excluded.position, mark = excluded.mark")
        .bind(line)
        .bind(position)
        .bind_blob(ledger::mark_of({line, std::to_string(position)}))
        .run();
}

} // namespace haihe::node::lines
