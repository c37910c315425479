#include "edge/scheduler/scheduler.hpp"

#include "edge/log/log.hpp"

#include <algorithm>
#include <chrono>
#include <exception>

namespace haihe::edge {
namespace {

constexpr int kRunsMax = 10'000;
/// How long to sleep at most before looking at the clock again: a virtual clock jumps without telling.
constexpr std::int64_t kJumpingClockMilliseconds = 50;
constexpr std::int64_t kSystemClockMilliseconds = 1000;

} // namespace

Scheduler::Scheduler(Clock const& clock)
    : clock_(clock), clock_may_jump_(dynamic_cast<SystemClock const*>(&clock) == nullptr) {}

Scheduler::~Scheduler() { stop(); }

void Scheduler::at(kernel::Instant instant, std::string key, std::function<void()> callback) {
    std::lock_guard const lock(mutex_);
    if (stopping_) return;
    if (auto const found = orders_.find(key); found != orders_.end()) timers_.erase(found->second);
    Order const order{instant, ++sequence_};
    orders_[key] = order;
    timers_.emplace(order, Timer{std::move(key), std::move(callback)});
    changed_.notify_all();
}

void Scheduler::cancel(std::string const& key) {
    std::lock_guard const lock(mutex_);
    auto const found = orders_.find(key);
    if (found == orders_.end()) return;
    timers_.erase(found->second);
    orders_.erase(found);
}

std::optional<kernel::Instant> Scheduler::next() const {
    std::lock_guard const lock(mutex_);
    if (timers_.empty()) return std::nullopt;
    return timers_.begin()->first.first;
}

std::optional<Scheduler::Timer> Scheduler::take_due() {
    std::lock_guard const lock(mutex_);
    if (stopping_ || timers_.empty() || timers_.begin()->first.first > clock_.now()) return std::nullopt;
    auto timer = std::move(timers_.begin()->second);
    timers_.erase(timers_.begin());
    orders_.erase(timer.key);
    return timer;
}

int Scheduler::run_due() {
    int runs = 0;
    while (runs < kRunsMax) {
        auto timer = take_due();
        if (!timer) break;
        ++runs;
        try {
            timer->callback();
        } catch (std::exception const& fault) {
            log::error("timer_failed", {{"key", timer->key}, {"fault", fault.what()}});
        }
    }
    return runs;
}

void Scheduler::start() {
    std::lock_guard const lock(mutex_);
    if (stopping_ || thread_.joinable()) return;
    thread_ = std::thread([this] { work(); });
}

void Scheduler::work() {
    auto const pause_max = clock_may_jump_ ? kJumpingClockMilliseconds : kSystemClockMilliseconds;
    for (;;) {
        run_due();
        std::unique_lock lock(mutex_);
        if (stopping_) return;
        auto pause = pause_max;
        if (!timers_.empty()) {
            pause = std::min(pause_max, clock_.real_milliseconds_until(timers_.begin()->first.first));
        }
        if (pause > 0) changed_.wait_for(lock, std::chrono::milliseconds(pause));
    }
}

void Scheduler::stop() {
    std::thread thread;
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        timers_.clear();
        orders_.clear();
        changed_.notify_all();
        // A callback may stop its own scheduler; its thread is joined by who destroys it.
        if (thread_.get_id() != std::this_thread::get_id()) thread = std::move(thread_);
    }
    if (thread.joinable()) thread.join();
}

} // namespace haihe::edge
