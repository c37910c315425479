#pragma once

#include "edge/http/handler_pool.hpp"
#include "edge/http/handshakes.hpp"
#include "edge/http/line.hpp"
#include "edge/http/response_cache.hpp"
#include "edge/http/terms.hpp"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>

namespace haihe::edge::http {

class Connection;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What all io threads of a server share.
struct ServerFloor {
    ServerFloor(Router const& router_, Clock const& clock_, ServerOptions options_)
        : router(router_),
          clock(clock_),
          options(std::move(options_)),
          pool(options.handler_threads, options.handler_queue_max) {}

    Router const& router;
    Clock const& clock;
    ServerOptions const options; ///< that it was started with
    HandlerPool pool;
    Handshakes handshakes;
    std::atomic<std::uint64_t> position{0};
    std::atomic<bool> stopping{false};

    /// How many connections there are now, this one included.
    int enter();
    void leave();
    /// False when there are some left after that time.
    bool wait_until_empty(std::chrono::milliseconds longest);

private:
    std::atomic<int> connections_{0};
    std::mutex mutex_;
    std::condition_variable empty_;
};

/// One thread, one io_context, the connections that live on it and the cache that they share without a lock.
class IoThread {
public:
    explicit IoThread(ServerFloor& floor);
    ~IoThread();
    IoThread(IoThread const&) = delete;
    IoThread& operator=(IoThread const&) = delete;

    void start();
    void join(); ///< stops the context
    [[nodiscard]] Executor executor() { return context_.get_executor(); }

    /// From any thread.
    void adopt(Line::Socket socket);
    void serve_under(std::shared_ptr<Terms const> terms);
    void wake_streams();
    void wind_down();

    /// On its own thread only. A tick is a quarter of a second: time-outs cost a comparison each tick and nothing else.
    [[nodiscard]] ServerFloor& floor() { return floor_; }
    [[nodiscard]] Terms const& terms() const { return *terms_; }
    [[nodiscard]] ResponseCache& cache() { return cache_; }
    [[nodiscard]] std::string const& date() const { return date_; }
    [[nodiscard]] std::uint64_t tick() const { return tick_; }
    void enroll(Connection* connection) { connections_.insert(connection); }
    void strike_off(Connection* connection) { connections_.erase(connection), streams_.erase(connection); }
    void enroll_stream(Connection* connection) { streams_.insert(connection); }

    static constexpr std::uint64_t kTicksPerSecond = 4;

private:
    void arm();

    ServerFloor& floor_;
    std::shared_ptr<Terms const> terms_;
    ResponseCache cache_;
    std::string date_;
    std::uint64_t tick_ = 0;
    std::unordered_set<Connection*> connections_;
    std::unordered_set<Connection*> streams_; ///< those of them that the ledger's moves concern
    std::atomic<bool> wake_is_posted_{false};
    asio::io_context context_; ///< after what its connections touch as they are destroyed with it
    asio::executor_work_guard<Executor> guard_;
    Timer timer_;
    std::thread thread_;
};

} // namespace haihe::edge::http
