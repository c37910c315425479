#pragma once

#include "edge/clock/clock.hpp"

#include <algorithm>

namespace haihe::simulation {

/// The clock of one machine: as far from the city's as it goes wrong, and never backwards while the machine runs. It is
/// no VirtualClock, so that nodes hold signed requests to the freshness that they demand of the world.
class OwnClock final : public edge::Clock {
public:
    explicit OwnClock(edge::Clock const& right) : right_(right) {}

    [[nodiscard]] kernel::Instant now() const override {
        latest_ = std::max(latest_, right_.now() + ahead_);
        return latest_;
    }
    [[nodiscard]] std::int64_t real_milliseconds_until(kernel::Instant at) const override {
        return std::max<std::int64_t>(0, at.milliseconds - now().milliseconds);
    }
    void go_wrong(kernel::Duration ahead) { ahead_ = ahead; }
    /// The machine starts again.
    void restart() { latest_ = {}; }
    [[nodiscard]] kernel::Duration ahead() const { return ahead_; }

private:
    edge::Clock const& right_;
    kernel::Duration ahead_{};
    mutable kernel::Instant latest_{};
};

} // namespace haihe::simulation
