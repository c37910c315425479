#include "edge/sql/connection.hpp"

#include <sqlite3.h>

#include <unordered_map>
#include <utility>

namespace haihe::edge::sql {

struct Query::Statement {
    sqlite3* database;
    sqlite3_stmt* prepared;
    bool busy = false;
};

struct Connection::Implementation {
    sqlite3* database = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Query::Statement>> statements;
    std::vector<std::unique_ptr<Query::Statement>> extra; ///< a second use of a statement while the first is being read
};

namespace {

[[noreturn]] void fail(sqlite3* database, std::string const& what) {
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
    if (sqlite3_bind_text64(statement_->prepared, ++bound_, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
        SQLITE_OK)
        fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_blob(std::string_view bytes) {
    if (sqlite3_bind_blob64(statement_->prepared, ++bound_, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_TRANSIENT) != SQLITE_OK)
        fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_null() {
    if (sqlite3_bind_null(statement_->prepared, ++bound_) != SQLITE_OK) fail(statement_->database, "bind");
    return *this;
}

Query& Query::bind_optional(std::optional<std::string> const& text) { return text ? bind(std::string_view(*text)) : bind_null(); }

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
    auto const flags = (mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &implementation_->database, flags, nullptr) != SQLITE_OK) {
        std::string const why = implementation_->database ? sqlite3_errmsg(implementation_->database) : "out of memory";
        sqlite3_close_v2(implementation_->database);
        throw DatabaseError("cannot open " + path + ": " + why);
    }
    sqlite3_busy_timeout(implementation_->database, 5000);
    if (mode == Mode::read_write)
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;");
}

Connection::~Connection() {
    for (auto& [text, statement] : implementation_->statements) sqlite3_finalize(statement->prepared);
    for (auto& statement : implementation_->extra) sqlite3_finalize(statement->prepared);
    sqlite3_close_v2(implementation_->database);
}

Query Connection::query(std::string_view text) {
    auto const prepare = [&] {
        auto statement = std::make_unique<Query::Statement>();
        statement->database = implementation_->database;
        if (sqlite3_prepare_v3(implementation_->database, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                               &statement->prepared, nullptr) != SQLITE_OK)
            fail(implementation_->database, std::string(text));
        return statement;
    };
    auto& cached = implementation_->statements[std::string(text)];
    if (!cached) cached = prepare();
    if (!cached->busy) return Query(*this, cached.get());
    return Query(*this, implementation_->extra.emplace_back(prepare()).get());
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

void Connection::rollback() noexcept { sqlite3_exec(implementation_->database, "ROLLBACK", nullptr, nullptr, nullptr); }

std::int64_t Connection::changes() const { return sqlite3_changes64(implementation_->database); }

} // namespace haihe::edge::sql
