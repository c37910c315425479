#include "edge/clock/machine_clock.hpp"

#include <chrono>

namespace haihe::edge {

namespace {

/// What the machine shows, less what has passed.
std::int64_t shown_at_the_beginning() {
    using namespace std::chrono;
    auto const shown = system_clock::now().time_since_epoch();
    auto const passed = steady_clock::now().time_since_epoch();
    return duration_cast<milliseconds>(shown - passed).count();
}

} // namespace

std::function<std::int64_t()> movement_of(Clock const& clock) {
    if (auto const* machine = dynamic_cast<MachineClock const*>(&clock))
        return [machine] { return machine->moved_milliseconds(); };
    if (!dynamic_cast<SystemClock const*>(&clock)) return {};
    return [began = shown_at_the_beginning()] { return shown_at_the_beginning() - began; };
}

} // namespace haihe::edge
