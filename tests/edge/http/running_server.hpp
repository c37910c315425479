#pragma once

#include "edge/http/raw_client.hpp"
#include "edge/http/server.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>

namespace haihe::edge::http {

inline kernel::Instant const kStart = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");

/// A door that handlers wait at and tests open, so that neither has to hope for luck.
class Gate {
public:
    void open() {
        std::lock_guard const lock(mutex_);
        is_open_ = true;
        changed_.notify_all();
    }
    /// Says that it has come, then waits.
    void pass() {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return is_open_; });
    }
    void await_arrivals(int count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return waiting_ >= count; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool is_open_ = false;
};

class TemporaryDirectory {
public:
    TemporaryDirectory() {
        auto pattern = (std::filesystem::temp_directory_path() / "haihe-http-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
    TemporaryDirectory(TemporaryDirectory const&) = delete;
    TemporaryDirectory& operator=(TemporaryDirectory const&) = delete;
    [[nodiscard]] std::string path() const { return path_; }
    [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(path_); }

private:
    std::string path_;
};

/// A server on a free port with a clock that stands still.
struct RunningServer {
    explicit RunningServer(std::function<void(Router&)> const& add_routes, ServerOptions options = {}) {
        add_routes(router);
        server = std::make_unique<Server>(router, clock, std::move(options));
        server->start();
    }
    [[nodiscard]] std::uint16_t port() const { return server->port(); }

    Router router;
    VirtualClock clock{kStart, 0};
    std::unique_ptr<Server> server;
};

inline Response echo(Request const& request) {
    return Response::text(request.method + ' ' + request.path + ' ' + request.body);
}

inline void add_echo(Router& router) {
    router.add("GET", "/echo", echo);
    router.add("POST", "/echo", echo, {BodyKind::memory, 100});
}

} // namespace haihe::edge::http
