// All views of a hub made again from a million entries (rebuild_views: every entry read, its message parsed, told to
// the slices, kept durably) beside the bare inserts of the same rows: the same tables and indexes in a database of
// their own, in one durable transaction each, the rows at hand in memory.

#include "series.hpp"
#include "told_hub.hpp"

#include "ledger/read_ahead.hpp"
#include "node/read_received.hpp"

#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <variant>

namespace haihe::bench {

constexpr std::int64_t kRowsAtHand = 10'000;

using Cell = std::variant<std::monostate, std::int64_t, std::string, std::vector<char>>;
using Row = std::vector<Cell>;

Row row_of(edge::sql::Query const& query) {
    Row row;
    for (int column = 0; column < query.columns(); ++column) {
        auto const bytes = query.view(column);
        switch (query.kind(column)) {
        case edge::sql::Kind::null: row.emplace_back(); break;
        case edge::sql::Kind::integer: row.emplace_back(query.integer(column)); break;
        case edge::sql::Kind::text: row.emplace_back(std::string(bytes)); break;
        case edge::sql::Kind::blob: row.emplace_back(std::vector<char>(bytes.begin(), bytes.end())); break;
        }
    }
    return row;
}

void insert(edge::sql::Connection& into, std::string const& statement, Row const& row) {
    auto query = into.query(statement);
    for (auto const& cell : row) {
        if (auto const* number = std::get_if<std::int64_t>(&cell))
            query.bind(*number);
        else if (auto const* text = std::get_if<std::string>(&cell))
            query.bind(*text);
        else if (auto const* bytes = std::get_if<std::vector<char>>(&cell))
            query.bind_blob({bytes->data(), bytes->size()});
        else
            query.bind_null();
    }
    query.run();
}

/// Seconds of the inserts and their commit; the rows are read outside the time.
double bare_inserts(std::string const& views, std::filesystem::path const& file, ledger::Book const& book) {
    for (auto const* rest : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + rest);
    edge::sql::Connection from(views, edge::sql::Mode::read_only), into(file.string(), edge::sql::Mode::read_write);
    ledger::BookTables::create(book, into);
    into.begin();
    double seconds = 0;
    for (auto const& table : ledger::BookTables::view_tables(book)) {
        auto rows = from.query("SELECT * FROM " + table);
        std::string statement;
        for (bool more = true; more;) {
            std::vector<Row> at_hand;
            while (static_cast<std::int64_t>(at_hand.size()) < kRowsAtHand && (more = rows.next()))
                at_hand.push_back(row_of(rows));
            if (at_hand.empty()) break;
            if (statement.empty()) {
                statement = "INSERT INTO " + table + " VALUES(?";
                for (std::size_t i = 1; i < at_hand.front().size(); ++i) statement += ",?";
                statement += ")";
            }
            seconds += seconds_of([&] {
                for (auto const& row : at_hand) insert(into, statement, row);
            });
        }
    }
    return seconds + seconds_of([&] { into.commit(); });
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    auto const messages = argc > 2 ? std::atoll(argv[2]) : 1'000'000;
    ToldHub hub;
    auto const taken = seconds_of([&] { hub.tell(messages); });
    std::printf("%lld messages told in %.0f s; %u cores\n", static_cast<long long>(messages), taken,
                std::thread::hardware_concurrency());
    auto const book = hub.book();
    Series series;
    Series::print_heading("entries/s, bare inserts of their rows");
    for (int round = 0; round < rounds; ++round) {
        std::int64_t entries = 0;
        auto const rebuilt =
            seconds_of([&] { entries = ledger::rebuild_views(hub.database(), book, node::read_received); });
        auto const bare = bare_inserts(hub.database(), hub.directory() / "bare.db", book);
        series.add(static_cast<double>(entries) / rebuilt, static_cast<double>(entries) / bare);
    }
    series.print_json("views", "entries/s", "bare inserts of the same rows");
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench views: %s\n", fault.what());
        return 1;
    }
}
