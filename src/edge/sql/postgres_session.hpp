#pragma once

// A connection to a PostgreSQL server, and what was told to it without waiting for the answer.

#include "edge/sql/driver.hpp"

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace haihe::edge::sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// Throws DatabaseError, or DatabaseFull, with what the server says of it.
[[noreturn]] void fail_postgres(PGconn* connection, PGresult const* result, std::string_view what);

/// The parameters of one execution, all in binary form.
class PostgresParameters {
public:
    void integer(int at, std::int64_t value);
    void bytes(int at, Oid type, std::string_view value);
    void null(int at);
    void clear() { used_ = 0; }
    [[nodiscard]] std::vector<Oid> const& types() const { return types_; }
    /// For libpq; valid until something is set.
    [[nodiscard]] int count() const { return static_cast<int>(used_); }
    char const* const* values();
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    std::string& at(int number, Oid type, bool null);
    std::size_t used_ = 0;
    std::vector<Oid> types_;
    std::vector<std::string> bytes_;
    std::vector<char> nulls_;
    std::vector<char const*> values_;
    std::vector<int> lengths_, formats_;
};

class PostgresSession {
public:
    PostgresSession(std::string address, Mode mode);
    ~PostgresSession();
    PostgresSession(PostgresSession const&) = delete;
    PostgresSession& operator=(PostgresSession const&) = delete;

    /// The server's name for the statement with parameters of these types. Changes when `life` does.
    std::string const& prepared(std::string const& text, std::vector<Oid> const& types);
    /// How often the connection was made anew: then nothing is prepared any more.
    [[nodiscard]] std::int64_t life() const { return life_; }
    /// Together with what was deferred, in one journey.
    PostgresResult ask(std::string const& name, std::string const& text, PostgresParameters& parameters);
    /// Told to the server, not waited for.
    void defer(std::string const& name, std::string const& text, PostgresParameters& parameters);
    /// Waits for what was deferred; throws its first fault.
    void settle();
    void settle_whatever_it_was() noexcept;
    /// At once, without parameters.
    PostgresResult say(std::string const& script);
    [[nodiscard]] bool lost() const;
    void reconnect();
    [[nodiscard]] std::int64_t changes() const { return changes_; }
    [[nodiscard]] PGconn* connection() { return connection_; }

private:
    void greet();
    void close() noexcept;
    void send(std::string const& name, PostgresParameters& parameters, std::string const& text);
    PostgresResult settled();
    [[noreturn]] void give_up(PGresult const* fault);
    void note_changes(PGresult* result);

    std::string const address_;
    Mode const mode_;
    PGconn* connection_ = nullptr;
    bool broken_ = false; ///< libpq may take a lost connection for a good one while answers are outstanding
    std::int64_t life_ = 0;
    std::unordered_map<std::string, std::string> names_; ///< by types and text
    std::vector<std::string const*> waiting_;            ///< the texts of what was deferred; statements outlive it
    std::int64_t changes_ = 0;
};

} // namespace haihe::edge::sql
