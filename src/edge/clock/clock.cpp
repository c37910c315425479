#include "edge/clock/clock.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace haihe::edge {
namespace {

using Steady = std::chrono::steady_clock;

std::int64_t system_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

kernel::Instant SystemClock::now() const {
    // A time server may step the machine's clock back; instants are tickets and may not repeat history.
    static std::atomic<std::int64_t> latest{0};
    auto const current = system_milliseconds();
    auto seen = latest.load(std::memory_order_relaxed);
    while (seen < current && !latest.compare_exchange_weak(seen, current, std::memory_order_relaxed)) {}
    return {std::max(seen, current)};
}

std::int64_t SystemClock::real_milliseconds_until(kernel::Instant at) const {
    return std::max<std::int64_t>(0, at.milliseconds - now().milliseconds);
}

struct VirtualClock::State {
    mutable std::mutex mutex;
    std::int64_t base_milliseconds = 0;
    Steady::time_point base_real;
    double rate = 1.0;

    [[nodiscard]] std::int64_t now() const {
        auto const passed = std::chrono::duration<double, std::milli>(Steady::now() - base_real).count();
        return base_milliseconds + static_cast<std::int64_t>(passed * rate);
    }
};

VirtualClock::VirtualClock(kernel::Instant start, double rate) : state_(std::make_shared<State>()) {
    state_->base_milliseconds = start.milliseconds;
    state_->base_real = Steady::now();
    state_->rate = std::max(0.0, rate);
}

kernel::Instant VirtualClock::now() const {
    std::lock_guard const lock(state_->mutex);
    return {state_->now()};
}

std::int64_t VirtualClock::real_milliseconds_until(kernel::Instant at) const {
    constexpr auto kNever = std::numeric_limits<std::int64_t>::max();
    std::lock_guard const lock(state_->mutex);
    auto const missing = at.milliseconds - state_->now();
    if (missing <= 0) return 0;
    if (state_->rate <= 0) return kNever;
    auto const real = std::ceil(static_cast<double>(missing) / state_->rate);
    return real >= 9e18 ? kNever : static_cast<std::int64_t>(real);
}

void VirtualClock::set(kernel::Instant at, double rate) {
    std::lock_guard const lock(state_->mutex);
    auto const current = state_->now();
    state_->base_milliseconds = std::max(current, at.milliseconds);
    state_->base_real = Steady::now();
    state_->rate = std::max(0.0, rate);
}

double VirtualClock::rate() const {
    std::lock_guard const lock(state_->mutex);
    return state_->rate;
}

} // namespace haihe::edge
