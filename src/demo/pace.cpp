#include "demo/pace.hpp"

#include <algorithm>
#include <chrono>

namespace haihe::demo {

namespace {

constexpr double kHourMilliseconds = 2'500; ///< real, at speed 1: a day a minute
constexpr double kBreathMilliseconds = 100; ///< how soon a new pace is felt

} // namespace

bool Pace::set(double speed) {
    bool const possible = speed >= 0 && speed <= kFastest;
    if (possible) speed_ = speed;
    return possible;
}

void Pace::spend_an_hour(Visitor const& visitor) {
    ours_ = true;
    for (double left = kHourMilliseconds; left > 0;) {
        auto const speed = speed_.load();
        auto const breath = speed > 0 ? std::clamp(left / speed, 1.0, kBreathMilliseconds) : kBreathMilliseconds;
        visitor.patience(std::chrono::milliseconds(static_cast<std::int64_t>(breath))).spend();
        left -= breath * speed;
    }
}

} // namespace haihe::demo
