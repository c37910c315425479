#include "edge/sql/connection.hpp"

#include "kernel/no_room.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <functional>
#include <unordered_map>
#include <utility>

namespace haihe::edge::sql {

struct Query::Statement {
    sqlite3* database;
    sqlite3_stmt* prepared = nullptr;
    bool busy = false;

    explicit Statement(sqlite3* owner) : database(owner) {}
    ~Statement() { sqlite3_finalize(prepared); }
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;
};

struct Connection::Implementation {
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    sqlite3* database = nullptr;
    std::function<void(std::int64_t)> log_growth;
    /// By text; a second one is prepared only while the first is being read.
    std::unordered_map<std::string, std::vector<std::unique_ptr<Query::Statement>>, TextHash, std::equal_to<>>
        statements;

    Implementation() = default;
    ~Implementation() {
        statements.clear();
        sqlite3_close_v2(database);
    }
    Implementation(Implementation const&) = delete;
    Implementation& operator=(Implementation const&) = delete;
};

namespace {

struct DatabaseFull : DatabaseError, kernel::NoRoom {
    using DatabaseError::DatabaseError;
};

bool is_full(sqlite3* database) {
    switch (sqlite3_errcode(database) & 0xff) {
    case SQLITE_FULL: return true;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: break;
    default: return false;
    }
    auto const fault = sqlite3_system_errno(database);
    return fault == ENOSPC || fault == EDQUOT || fault == EFBIG || fault == EMFILE || fault == ENFILE;
}

[[noreturn]] void fail(sqlite3* database, std::string const& what) {
    if (database && is_full(database)) throw DatabaseFull(what + ": " + sqlite3_errmsg(database));
    throw DatabaseError(what + ": " + (database ? sqlite3_errmsg(database) : "out of memory"));
}

} // namespace

Query::Query(Connection&, Statement* statement) : statement_(statement) { statement_->busy = true; }

Query::Query(Query&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)), bound_(other.bound_) {}

Query::~Query() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_->prepared);
    sqlite3_clear_bindings(statement_->prepared);
    statement_->busy = false;
}

Query& Query::bind(std::int64_t value) {
    if (sqlite3_bind_int64(statement_->prepared, ++bound_, value) != SQLITE_OK) fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind(std::string_view text) {
    // A null pointer would bind NULL: an empty text is a text.
    if (sqlite3_bind_text64(statement_->prepared, ++bound_, text.data() ? text.data() : "", text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_blob(std::string_view bytes) {
    if (sqlite3_bind_blob64(statement_->prepared, ++bound_, bytes.data() ? bytes.data() : "", bytes.size(),
                            SQLITE_TRANSIENT) != SQLITE_OK)
        fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_null() {
    if (sqlite3_bind_null(statement_->prepared, ++bound_) != SQLITE_OK) fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_optional(std::optional<std::string> const& text) {
    return text ? bind(std::string_view(*text)) : bind_null();
}

bool Query::next() {
    auto const code = sqlite3_step(statement_->prepared);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(statement_->database, sqlite3_sql(statement_->prepared));
}

void Query::run() {
    while (next()) {}
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_->prepared, column); }

std::string Query::text(int column) const { return std::string(view(column)); }

std::string_view Query::view(int column) const {
    auto const* data = static_cast<char const*>(sqlite3_column_blob(statement_->prepared, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_->prepared, column))};
}

bool Query::is_null(int column) const { return sqlite3_column_type(statement_->prepared, column) == SQLITE_NULL; }

Connection::Connection(std::string const& path, Mode mode) : implementation_(std::make_unique<Implementation>()) {
    auto const flags = (mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                       SQLITE_OPEN_NOMUTEX;
    auto*& database = implementation_->database;
    if (sqlite3_open_v2(path.c_str(), &database, flags, nullptr) != SQLITE_OK) fail(database, "cannot open " + path);
    sqlite3_busy_timeout(database, 5000);
    // A file that was tampered with may hold a schema that does things, and cells that overlap.
    execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;");
    if (mode == Mode::read_write)
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;");
}

Connection::~Connection() = default;

Query Connection::query(std::string_view text) {
    auto found = implementation_->statements.find(text);
    if (found == implementation_->statements.end())
        found = implementation_->statements.try_emplace(std::string(text)).first;
    for (auto const& statement : found->second)
        if (!statement->busy) return Query(*this, statement.get());
    auto fresh = std::make_unique<Query::Statement>(implementation_->database);
    if (sqlite3_prepare_v3(fresh->database, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &fresh->prepared, nullptr) != SQLITE_OK)
        fail(fresh->database, std::string(text));
    return Query(*this, found->second.emplace_back(std::move(fresh)).get());
}

void Connection::execute(std::string const& script) {
    char* message = nullptr;
    if (sqlite3_exec(implementation_->database, script.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
        std::string const why = message ? message : "";
        sqlite3_free(message);
        throw DatabaseError(why + " in: " + script);
    }
}

void Connection::begin() { query("BEGIN IMMEDIATE").run(); }
void Connection::commit() { query("COMMIT").run(); }

void Connection::on_log_growth(std::function<void(std::int64_t pages)> told) {
    implementation_->log_growth = std::move(told);
    sqlite3_wal_hook(
        implementation_->database,
        [](void* self, sqlite3*, char const*, int pages) {
            static_cast<Implementation*>(self)->log_growth(pages);
            return SQLITE_OK;
        },
        implementation_.get());
}

void Connection::checkpoint() {
    auto const outcome =
        sqlite3_wal_checkpoint_v2(implementation_->database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (outcome != SQLITE_OK && outcome != SQLITE_BUSY) fail(implementation_->database, "checkpoint");
}

void Connection::rollback() noexcept { sqlite3_exec(implementation_->database, "ROLLBACK", nullptr, nullptr, nullptr); }

std::int64_t Connection::changes() const { return sqlite3_changes64(implementation_->database); }

} // namespace haihe::edge::sql
