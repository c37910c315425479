#pragma once

#include "demo/visitor.hpp"

#include <atomic>

namespace haihe::demo {

/// How fast the city lives on once its story is told. Whoever watches may set it, from any thread.
class Pace {
public:
    static constexpr double kFastest = 60.0;

    explicit Pace(double speed) : speed_(speed) {}

    [[nodiscard]] double speed() const { return speed_; } ///< 1 = a virtual day a minute; 0 = only what runs by itself
    /// False when it is not between 0 and kFastest.
    bool set(double speed);
    [[nodiscard]] bool is_ours() const { return ours_; } ///< the story has a pace of its own
    /// As long as an hour of the city takes at the pace that holds meanwhile. Throws Interrupted.
    void spend_an_hour(Visitor const& visitor);

private:
    std::atomic<double> speed_;
    std::atomic<bool> ours_ = false;
};

} // namespace haihe::demo
