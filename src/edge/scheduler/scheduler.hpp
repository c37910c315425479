#pragma once

#include "edge/clock/clock.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace haihe::edge {

/// Calls what is due by the platform's clock. Timers are dumb: what a deadline means, the domain decides.
/// Thread-safe; a callback may set and cancel timers, and runs without any lock held.
class Scheduler {
public:
    explicit Scheduler(Clock const& clock);
    ~Scheduler();
    Scheduler(Scheduler const&) = delete;
    Scheduler& operator=(Scheduler const&) = delete;

    /// One timer a key: setting it again replaces instant and callback. A past instant is due at once.
    void at(kernel::Instant instant, std::string key, std::function<void()> callback);
    void cancel(std::string const& key);
    /// The earliest instant set, for drivers of a virtual clock.
    [[nodiscard]] std::optional<kernel::Instant> next() const;

    /// Runs on the calling thread what is due now, earliest first (equal instants: in the order set), including
    /// what callbacks make due meanwhile, at most 10 000 in one call. Returns how many ran.
    int run_due();
    /// Runs `run_due` on a thread of its own from now on.
    void start();
    /// Ends the thread after the callback under way. Timers left are dropped. Idempotent.
    void stop();

private:
    using Order = std::pair<kernel::Instant, std::uint64_t>;
    struct Timer {
        std::string key;
        std::function<void()> callback;
    };
    void work();
    std::optional<Timer> take_due();

    Clock const& clock_;
    bool clock_may_jump_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Order, Timer> timers_;
    std::map<std::string, Order, std::less<>> orders_;
    std::uint64_t sequence_ = 0;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace haihe::edge
