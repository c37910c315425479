#include "ledger/audit.hpp"
#include "ledger/tables.hpp"

#include <stdexcept>

namespace haihe::ledger {

std::int64_t rebuild_views(std::string const& path, Book const& book) {
    edge::sql::Connection database(path, edge::sql::Mode::read_write);
    database.begin();
    try {
        BookTables::drop_views(book, database);
        BookTables::create(book, database);
        std::int64_t done = 0;
        constexpr std::int64_t kChunk = 1000;
        for (auto entries = read_entries(database, 0, kChunk); !entries.empty();
             entries = read_entries(database, done, kChunk)) {
            for (auto const& entry : entries) BookTables::project(book, database, entry);
            done = entries.back().index + 1;
        }
        database.commit();
        return done;
    } catch (std::exception const&) {
        database.rollback();
        throw;
    }
}

} // namespace haihe::ledger
