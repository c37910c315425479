#pragma once

#include "edge/clock/machine_clock.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <string>

namespace haihe::scenario {

/// A machine's clock that goes wrong when a test says so; else it shows what the right one does. Set back, it stands
/// still until it is where it was, as SystemClock does.
class WrongClock final : public edge::Clock, public edge::MachineClock {
public:
    explicit WrongClock(edge::Clock const& right, std::int64_t wrong_by = 0) : right_(right), wrong_by_(wrong_by) {}

    [[nodiscard]] kernel::Instant now() const override {
        latest_ = std::max(latest_, right_.now().milliseconds + wrong_by_);
        return {latest_};
    }
    [[nodiscard]] std::int64_t real_milliseconds_until(kernel::Instant at) const override {
        return std::max<std::int64_t>(0, at.milliseconds - now().milliseconds);
    }
    [[nodiscard]] std::int64_t moved_milliseconds() const override { return wrong_by_; }
    void go_wrong_by(std::int64_t milliseconds) { wrong_by_ = milliseconds; }

private:
    edge::Clock const& right_;
    std::int64_t wrong_by_;
    mutable std::int64_t latest_ = std::numeric_limits<std::int64_t>::min();
};

/// By platform code: the clocks of nodes that a city opens from now on with one of their own.
inline std::map<std::string, std::shared_ptr<WrongClock>>& wrong_clocks() {
    static std::map<std::string, std::shared_ptr<WrongClock>> clocks;
    return clocks;
}

} // namespace haihe::scenario
