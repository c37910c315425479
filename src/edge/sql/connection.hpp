#pragma once

#include <cstdint>
#include <functional>
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

class Connection;

/// One execution of a prepared statement; rows are read with next().
class Query {
public:
    Query(Query&&) noexcept;
    ~Query();
    Query& bind(std::int64_t value);
    Query& bind(std::string_view text);
    Query& bind_blob(std::string_view bytes);
    Query& bind_null();
    Query& bind_optional(std::optional<std::string> const& text);
    /// False at the end.
    bool next();
    /// Runs to the end, no rows wanted.
    void run();
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;      ///< text or blob
    [[nodiscard]] std::string_view view(int column) const; ///< until the next step
    [[nodiscard]] bool is_null(int column) const;

private:
    friend class Connection;
    struct Statement;
    Query(Connection& connection, Statement* statement);
    Statement* statement_;
    int bound_ = 0;
};

/// A connection with a statement cache. Not shared between threads.
class Connection {
public:
    /// SQLite: WAL, synchronous=FULL, foreign keys on, busy timeout 5 s. `path` may be ":memory:".
    Connection(std::string const& path, Mode mode);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    /// `statement` is prepared once and cached by its text.
    Query query(std::string_view statement);
    /// One or more statements without parameters: schema.
    void execute(std::string const& script);
    void begin();
    void commit();
    void rollback() noexcept;
    [[nodiscard]] std::int64_t changes() const;
    /// Called after each commit with the length of the write-ahead log in pages, and no commit moves the log into the
    /// database file any more: whoever listens sees to it (Checkpointer).
    void on_log_growth(std::function<void(std::int64_t pages)> told);
    /// Moves what no reader or writer holds up from the log into the database file.
    void checkpoint();

private:
    friend class Query;
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
