#pragma once

#include "demo/visitor.hpp"
#include "edge/clock/clock.hpp"

#include <string>
#include <vector>

namespace haihe::demo {

/// Moves the city's time: the same (now, rate) to every platform. Time runs at its natural pace while people work and
/// jumps when nobody has anything to do.
class Director {
public:
    Director(std::vector<Platform> platforms, kernel::Instant start, Visitor& visitor);

    [[nodiscard]] kernel::Instant now() const { return clock_.now(); }
    /// Jumps there; does nothing when that is past. Throws std::runtime_error when a platform has no virtual clock.
    void go_to(kernel::Instant at);
    /// Tells one platform, which has started anew, the time.
    void tell(Platform const& platform);

private:
    std::vector<Platform> platforms_;
    edge::VirtualClock clock_;
    Visitor* visitor_;
};

} // namespace haihe::demo
