#pragma once

// A PostgreSQL server of the test program's own: an ordinary user's, in a directory that goes with it, reached by a
// socket there. The databases sort as Chinese does, so that nothing relies on how an operator's database sorts.

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace haihe::edge::sql {

class PostgresServer {
public:
    /// Started when first asked for, stopped at the program's end. Throws when PostgreSQL is not installed.
    static PostgresServer& shared();

    PostgresServer();
    ~PostgresServer();
    PostgresServer(PostgresServer const&) = delete;
    PostgresServer& operator=(PostgresServer const&) = delete;

    /// The address of a new, empty database.
    std::string make_database();
    /// Of a database that nobody is connected to.
    std::string copy_database(std::string const& address);
    void drop_database(std::string const& address) noexcept;
    /// As when a standby that had not followed is promoted: the copy stands where the other did, under who uses it.
    void put_in_place_of(std::string const& address, std::string const& copy);
    /// As a power failure would: nothing is said to anybody.
    void kill();
    void start();

private:
    [[nodiscard]] std::string address_of(std::string const& name) const;
    [[nodiscard]] pid_t spawn(std::vector<std::string> arguments) const;
    void run_to_end(std::vector<std::string> const& arguments) const;
    void stop(int signal);
    [[nodiscard]] std::string log() const;

    std::filesystem::path directory_, programs_;
    pid_t server_ = 0;
    int databases_ = 0;
};

} // namespace haihe::edge::sql
