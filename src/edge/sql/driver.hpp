#pragma once

// What a database is to a Connection: one implementation each, told apart by the address.

#include "edge/sql/connection.hpp"
#include "kernel/no_room.hpp"
#include "kernel/out_of_reach.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace haihe::edge::sql {

struct DatabaseFull : DatabaseError, kernel::NoRoom {
    using DatabaseError::DatabaseError;
};

struct ServerAway : DatabaseError, kernel::OutOfReach {
    explicit ServerAway(std::string const& what) : DatabaseError(what), OutOfReach(Part::database) {}
};

/// A prepared statement with its parameters (from 1) and its current row (columns from 0).
class Statement {
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    virtual void bind_integer(int at, std::int64_t value) = 0;
    virtual void bind_text(int at, std::string_view text) = 0;
    virtual void bind_blob(int at, std::string_view bytes) = 0;
    virtual void bind_null(int at) = 0;
    virtual bool next() = 0;
    virtual void run() = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view view(int column) const = 0;
    [[nodiscard]] virtual Kind kind(int column) const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual std::string name(int column) const = 0;
    /// Ready for the next execution.
    virtual void reset() noexcept = 0;

    bool busy = false;
};

/// What Connection promises, of one database.
class Driver {
public:
    Driver() = default;
    virtual ~Driver() = default;
    Driver(Driver const&) = delete;
    Driver& operator=(Driver const&) = delete;

    virtual std::unique_ptr<Statement> prepare(std::string_view text) = 0;
    virtual void execute(std::string const& script) = 0;
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual void savepoint(std::string_view name) = 0;
    virtual void release(std::string_view name) = 0;
    virtual void rollback_to(std::string_view name) = 0;
    virtual std::int64_t changes() = 0;
    virtual bool is_empty() = 0;
    virtual Format format() = 0;
    virtual void set_format(Format const& format) = 0;
    virtual std::map<std::string, std::string> schema() = 0;
    virtual bool others_may_have_written() = 0;
    virtual void announce() = 0;
    virtual void on_log_growth(std::function<void(std::int64_t)> told) = 0;
    virtual void checkpoint() = 0;
};

std::unique_ptr<Driver> open_sqlite(std::string const& path, Mode mode);
std::unique_ptr<Driver> open_postgres(std::string const& address, Mode mode);

} // namespace haihe::edge::sql
