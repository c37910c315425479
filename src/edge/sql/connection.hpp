#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::sql {

/// The database failed (disk full, corruption, constraint). Broken state, never an expected "no".
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Mode { read_write, read_only };

/// What a column of a row holds.
enum class Kind { null, integer, text, blob };

class Connection;
class Driver;
class Statement;

/// Whether the database is one of a server, postgres://user@host/name, and not a file's path.
bool names_a_server(std::string_view address);

/// One execution of a prepared statement; rows are read with next(). Written in the one dialect of both databases
/// (docs/decisions/0019-two-databases.md): parameters are ? or ?1.
class Query {
public:
    Query(Query&&) noexcept;
    ~Query();
    Query& bind(std::int64_t value);
    /// U+0000 is kept as U+FFFD: not every database knows it in a text.
    Query& bind(std::string_view text);
    Query& bind_blob(std::string_view bytes);
    Query& bind_null();
    Query& bind_optional(std::optional<std::string> const& text);
    /// False at the end.
    bool next();
    /// Runs to the end, no rows wanted. A server may be told of it together with what follows: then a fault is thrown
    /// there, at release() or commit() at the latest.
    void run();
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;      ///< text or blob
    [[nodiscard]] std::string_view view(int column) const; ///< until the next step
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] Kind kind(int column) const;
    [[nodiscard]] int columns() const; ///< after next()
    [[nodiscard]] std::string name(int column) const;

private:
    friend class Connection;
    explicit Query(Statement* statement);
    Statement* statement_;
    int bound_ = 0;
};

/// Says what is in a database: a number for the program that made it, and the version of its tables.
struct Format {
    std::int64_t application = 0, version = 0;
};

/// A connection with a statement cache. Not shared between threads.
class Connection {
public:
    /// `address` names a server, or is the path of a file: ":memory:" is a fresh database of this connection alone.
    Connection(std::string const& address, Mode mode);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    /// `statement` is prepared once and cached by its text.
    Query query(std::string_view statement);
    /// `told` is called before each statement that reads this table (FROM or JOIN): whoever writes rows late has them
    /// there before anybody looks.
    void before_reading(std::string_view table, std::function<void()> told);
    /// A query without telling: for what the late rows do not concern.
    Query query_past_late_rows(std::string_view statement);
    /// One or more statements without parameters: schema.
    void execute(std::string const& script);
    /// Read-write: waits until no other connection writes, at most 5 s. Read-only: one snapshot until rollback().
    void begin();
    void commit();
    void rollback() noexcept;
    /// Within a transaction: what fails after a savepoint is undone by rollback_to() alone, and the transaction goes
    /// on.
    void savepoint(std::string_view name);
    void release(std::string_view name);
    void rollback_to(std::string_view name); ///< the savepoint is gone too
    [[nodiscard]] std::int64_t changes();

    [[nodiscard]] bool is_empty(); ///< no tables yet
    [[nodiscard]] Format format();
    void set_format(Format const& format);
    /// Its tables, indexes and triggers by name, told alike for every database.
    [[nodiscard]] std::map<std::string, std::string> schema();
    /// False when nobody else has written since the last call.
    bool others_may_have_written();
    /// At the commit, wakes those who listen at the same server (Listener).
    void announce();
    /// Called after each commit with the length of the write-ahead log in pages, and no commit moves the log into the
    /// database file any more: whoever listens sees to it (Checkpointer). A server does that itself, and never calls.
    void on_log_growth(std::function<void(std::int64_t pages)> told);
    /// Moves what no reader or writer holds up from the log into the database file.
    void checkpoint();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Read-only connections, one a thread at a time; a snapshot lasts as long as the lease (one read transaction).
class ReadPool {
public:
    explicit ReadPool(std::string path);
    ~ReadPool();
    class Lease {
    public:
        Lease(Lease&&) noexcept;
        ~Lease();
        Connection& operator*() const;
        Connection* operator->() const;

    private:
        friend class ReadPool;
        Lease(ReadPool& pool, std::unique_ptr<Connection> connection);
        ReadPool* pool_;
        std::unique_ptr<Connection> connection_;
    };
    Lease lease();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::sql
