// SQLite: one file, one process that writes; write-ahead log, synchronous=FULL, foreign keys on, busy timeout 5 s.

#include "edge/sql/driver.hpp"
#include "edge/sql/sqlite_schema.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <utility>
#include <vector>

namespace haihe::edge::sql {

namespace {

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

class SqliteStatement final : public Statement {
public:
    SqliteStatement(sqlite3* database, std::string_view text) : database_(database) {
        if (sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                               &prepared_, nullptr) != SQLITE_OK)
            fail(database, std::string(text));
        bound_.resize(static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared_)));
    }
    ~SqliteStatement() override { sqlite3_finalize(prepared_); }

    void bind_integer(int at, std::int64_t value) override { require(sqlite3_bind_int64(prepared_, at, value)); }
    void bind_text(int at, std::string_view text) override {
        auto const& kept = keep(at, text);
        require(sqlite3_bind_text64(prepared_, at, kept.data(), kept.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void bind_blob(int at, std::string_view bytes) override {
        auto const& kept = keep(at, bytes);
        require(sqlite3_bind_blob64(prepared_, at, kept.data(), kept.size(), SQLITE_STATIC));
    }
    void bind_null(int at) override { require(sqlite3_bind_null(prepared_, at)); }

    bool next() override {
        auto const code = sqlite3_step(prepared_);
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        fail(database_, sqlite3_sql(prepared_));
    }
    void run() override {
        while (next()) {}
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(prepared_, column); }
    [[nodiscard]] std::string_view view(int column) const override {
        auto const* data = static_cast<char const*>(sqlite3_column_blob(prepared_, column));
        return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
    }
    [[nodiscard]] Kind kind(int column) const override {
        switch (sqlite3_column_type(prepared_, column)) {
        case SQLITE_NULL: return Kind::null;
        case SQLITE_INTEGER: return Kind::integer;
        case SQLITE_BLOB: return Kind::blob;
        default: return Kind::text;
        }
    }
    [[nodiscard]] int columns() const override { return sqlite3_column_count(prepared_); }
    [[nodiscard]] std::string name(int column) const override { return sqlite3_column_name(prepared_, column); }
    void reset() noexcept override {
        sqlite3_reset(prepared_);
        sqlite3_clear_bindings(prepared_);
        for (auto& bytes : bound_)
            if (bytes.capacity() > kKeptMax) std::string().swap(bytes);
    }

private:
    static constexpr std::size_t kKeptMax = std::size_t{64} << 10;

    void require(int code) {
        if (code != SQLITE_OK) fail(database_, "bind");
    }
    /// In room that the next execution uses again: SQLite's own copy would be allocated and freed each time.
    std::string const& keep(int at, std::string_view bytes) {
        auto const index = static_cast<std::size_t>(at) - 1;
        if (index >= bound_.size()) fail(database_, "bind");
        return bound_[index].assign(bytes);
    }
    sqlite3* database_;
    sqlite3_stmt* prepared_ = nullptr;
    std::vector<std::string> bound_; ///< by parameter
};

class SqliteDriver final : public Driver {
public:
    SqliteDriver(std::string const& path, Mode mode)
        : database_(opened(path, mode)), begin_(mode == Mode::read_only ? "BEGIN" : "BEGIN IMMEDIATE") {
        // A file that was tampered with may hold a schema that does things, and cells that overlap.
        execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;");
        if (mode == Mode::read_write)
            execute(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;");
    }

    std::unique_ptr<Statement> prepare(std::string_view text) override {
        return std::make_unique<SqliteStatement>(database_.get(), text);
    }
    void execute(std::string const& script) override {
        char* message = nullptr;
        if (sqlite3_exec(database_.get(), script.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            std::string const why = message ? message : "";
            sqlite3_free(message);
            if (is_full(database_.get())) throw DatabaseFull(why + " in: " + script);
            throw DatabaseError(why + " in: " + script);
        }
    }
    void begin() override { kept(begin_).run(); }
    void commit() override { kept("COMMIT").run(); }
    void rollback() noexcept override { sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr); }
    void savepoint(std::string_view name) override { kept("SAVEPOINT " + std::string(name)).run(); }
    void release(std::string_view name) override { kept("RELEASE " + std::string(name)).run(); }
    void rollback_to(std::string_view name) override {
        // Should the whole transaction have been given up (disk full), then this throws.
        kept("ROLLBACK TO " + std::string(name)).run();
        release(name);
    }
    std::int64_t changes() override { return sqlite3_changes64(database_.get()); }

    bool is_empty() override { return number("SELECT count(*) FROM sqlite_master") == 0; }
    Format format() override { return {number("PRAGMA application_id"), number("PRAGMA user_version")}; }
    void set_format(Format const& format) override {
        execute("PRAGMA application_id = " + std::to_string(format.application) +
                "; PRAGMA user_version = " + std::to_string(format.version));
    }
    std::map<std::string, std::string> schema() override { return sqlite_schema(*this); }
    bool others_may_have_written() override {
        return std::exchange(data_version_, number("PRAGMA data_version")) != data_version_;
    }
    void announce() override {} // whoever reads the file is in this process
    void on_log_growth(std::function<void(std::int64_t)> told) override {
        log_growth_ = std::move(told);
        sqlite3_wal_hook(
            database_.get(),
            [](void* self, sqlite3*, char const*, int pages) {
                static_cast<SqliteDriver*>(self)->log_growth_(pages);
                return SQLITE_OK;
            },
            this);
    }
    void checkpoint() override {
        auto const outcome =
            sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        if (outcome != SQLITE_OK && outcome != SQLITE_BUSY) fail(database_.get(), "checkpoint");
    }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    static std::unique_ptr<sqlite3, Close> opened(std::string const& path, Mode mode) {
        count_no_memory();
        auto const flags =
            (mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
            SQLITE_OPEN_NOMUTEX;
        sqlite3* database = nullptr;
        auto const code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
        std::unique_ptr<sqlite3, Close> owned(database);
        if (code != SQLITE_OK) fail(database, "cannot open " + path);
        sqlite3_busy_timeout(database, 5000);
        return owned;
    }
    /// SQLite counts the bytes that it holds, under a lock that all connections take at every allocation; nobody asks.
    static void count_no_memory() {
        [[maybe_unused]] static int const once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    }
    /// For what is said at every commit; each is run to its end at once.
    struct Kept {
        Statement& statement;
        void run() {
            struct Reset {
                Statement& statement;
                ~Reset() { statement.reset(); }
            } const after{statement};
            statement.run();
        }
    };
    Kept kept(std::string const& text) {
        auto& statement = kept_[text];
        if (!statement) statement = prepare(text);
        return {*statement};
    }
    std::int64_t number(std::string const& text) {
        auto const one = kept(text);
        one.statement.next();
        auto const value = one.statement.integer(0);
        one.statement.reset();
        return value;
    }

    std::unique_ptr<sqlite3, Close> database_;
    std::string const begin_;
    std::map<std::string, std::unique_ptr<Statement>> kept_;
    std::function<void(std::int64_t)> log_growth_;
    std::int64_t data_version_ = 0;
};

} // namespace

std::unique_ptr<Driver> open_sqlite(std::string const& path, Mode mode) {
    return std::make_unique<SqliteDriver>(path, mode);
}

} // namespace haihe::edge::sql
