#pragma once

#include "edge/clock/clock.hpp"

#include <cstdint>
#include <functional>

namespace haihe::edge {

/// A clock that can tell by how much it has been moved, forwards or back, against one that only ever runs.
class MachineClock {
public:
    virtual ~MachineClock() = default;
    [[nodiscard]] virtual std::int64_t moved_milliseconds() const = 0;
};

/// By how much the machine's clock, or one that can tell, has been moved from now on; a step, or what many small
/// corrections have come to. Empty for a clock that somebody sets on purpose.
std::function<std::int64_t()> movement_of(Clock const& clock);

} // namespace haihe::edge
