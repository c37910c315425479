#include "edge/sql/connection.hpp"

#include <mutex>

namespace haihe::edge::sql {

struct ReadPool::Implementation {
    std::string path;
    std::mutex mutex;
    std::vector<std::unique_ptr<Connection>> idle;
};

ReadPool::ReadPool(std::string path) : implementation_(std::make_unique<Implementation>()) {
    implementation_->path = std::move(path);
}
ReadPool::~ReadPool() = default;

ReadPool::Lease ReadPool::lease() {
    std::unique_ptr<Connection> connection;
    {
        std::lock_guard const lock(implementation_->mutex);
        if (!implementation_->idle.empty()) {
            connection = std::move(implementation_->idle.back());
            implementation_->idle.pop_back();
        }
    }
    if (!connection) connection = std::make_unique<Connection>(implementation_->path, Mode::read_only);
    connection->begin();
    return Lease(*this, std::move(connection));
}

ReadPool::Lease::Lease(ReadPool& pool, std::unique_ptr<Connection> connection)
    : pool_(&pool), connection_(std::move(connection)) {}
ReadPool::Lease::Lease(Lease&& other) noexcept : pool_(other.pool_), connection_(std::move(other.connection_)) {}

ReadPool::Lease::~Lease() {
    if (!connection_) return;
    connection_->rollback();
    std::lock_guard const lock(pool_->implementation_->mutex);
    pool_->implementation_->idle.push_back(std::move(connection_));
}

Connection& ReadPool::Lease::operator*() const { return *connection_; }
Connection* ReadPool::Lease::operator->() const { return connection_.get(); }

} // namespace haihe::edge::sql
