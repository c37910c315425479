#include "edge/sql/shared_tables.hpp"

#include <utility>

namespace haihe::edge::sql {

SharedTables::SharedTables(std::string address, std::string const& script) : address_(std::move(address)) {
    auto connection = open();
    connection->begin(); // one node after the other
    connection->execute("CREATE SCHEMA IF NOT EXISTS haihe_shared");
    connection->execute(script);
    connection->commit();
    idle_.push_back(std::move(connection));
}

std::unique_ptr<Connection> SharedTables::open() {
    auto connection = std::make_unique<Connection>(address_, Mode::read_write);
    connection->execute("SET synchronous_commit = off"); // nothing here is acknowledged to anybody
    return connection;
}

std::unique_ptr<Connection> SharedTables::take() {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [this] { return taken_ < kConnectionsMax; });
    ++taken_;
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void SharedTables::give_back(std::unique_ptr<Connection> connection) {
    {
        std::lock_guard const lock(mutex_);
        --taken_;
        if (connection) idle_.push_back(std::move(connection));
    }
    given_back_.notify_one();
}

void SharedTables::run(std::function<void(Connection&)> const& work) {
    auto connection = take();
    try {
        if (connection) {
            try {
                work(*connection);
                give_back(std::move(connection));
                return;
            } catch (DatabaseError const&) {
                connection.reset();
            }
        }
        connection = open();
        work(*connection);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
    give_back(std::move(connection));
}

std::int64_t SharedTables::now() {
    std::int64_t milliseconds = 0;
    run([&](Connection& server) {
        auto query = server.query("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)");
        query.next();
        milliseconds = query.integer(0);
    });
    return milliseconds;
}

} // namespace haihe::edge::sql
