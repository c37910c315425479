#include "edge/sql/copy_database.hpp"

#include "edge/sql/connection.hpp"

#include <sqlite3.h>

#include <memory>

namespace haihe::edge::sql {

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void fail(sqlite3* database) {
    throw DatabaseError(std::string("the database cannot be copied: ") + sqlite3_errmsg(database));
}

Handle open(std::string const& path, int flags) {
    sqlite3* opened = nullptr;
    int const result = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    Handle handle(opened);
    if (result != SQLITE_OK) fail(opened);
    sqlite3_busy_timeout(opened, 5000);
    return handle;
}

} // namespace

void copy_database(std::string const& from, std::string const& to) {
    auto const source = open(from, SQLITE_OPEN_READONLY);
    auto const target = open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_exec(target.get(), "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(target.get());
    auto* const copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copy == nullptr) fail(target.get());
    int const step = sqlite3_backup_step(copy, -1); // in one go: of one instant
    int const finish = sqlite3_backup_finish(copy);
    if (step != SQLITE_DONE || finish != SQLITE_OK) fail(target.get());
}

} // namespace haihe::edge::sql
