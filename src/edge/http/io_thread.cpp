#include "edge/http/io_thread.hpp"

#include "edge/http/connection.hpp"
#include "edge/http/wire.hpp"

#include <boost/asio/post.hpp>

#include <utility>
#include <vector>

namespace haihe::edge::http {

int ServerFloor::enter() { return ++connections_; }

void ServerFloor::leave() {
    if (--connections_ > 0 || !stopping) return;
    std::lock_guard const lock(mutex_);
    empty_.notify_all();
}

bool ServerFloor::wait_until_empty(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    return empty_.wait_for(lock, longest, [this] { return connections_ == 0; });
}

IoThread::IoThread(ServerFloor& floor)
    : floor_(floor), context_(1), guard_(context_.get_executor()), timer_(context_.get_executor()) {}

IoThread::~IoThread() { join(); }

void IoThread::start() {
    date_ = http_date(floor_.clock.now());
    arm();
    thread_ = std::thread([this] { context_.run(); });
}

void IoThread::join() {
    context_.stop();
    if (thread_.joinable()) thread_.join();
}

void IoThread::adopt(Line::Socket socket) {
    asio::post(context_, [this, socket = std::move(socket)]() mutable {
        if (floor_.stopping) return;
        std::make_shared<Connection>(*this, std::move(socket))->start();
    });
}

void IoThread::serve_under(std::shared_ptr<Terms const> terms) {
    asio::post(context_, [this, terms = std::move(terms)]() mutable { terms_ = std::move(terms); });
}

void IoThread::wake_streams() {
    if (wake_is_posted_.exchange(true)) return;
    asio::post(context_, [this] {
        wake_is_posted_ = false;
        for (auto* stream : streams_) stream->wake();
    });
}

void IoThread::wind_down() {
    asio::post(context_, [this] {
        for (auto* connection : connections_) connection->wind_down();
    });
}

void IoThread::arm() {
    timer_.expires_after(std::chrono::milliseconds(1000 / kTicksPerSecond));
    timer_.async_wait([this](Fault const& fault) {
        if (fault) return;
        ++tick_;
        date_ = http_date(floor_.clock.now());
        for (auto* connection : connections_) connection->check_deadline();
        arm();
    });
}

} // namespace haihe::edge::http
