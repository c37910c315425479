#pragma once

#include "kernel/instant.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace haihe::edge {

/// The only place where the time is asked for. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual kernel::Instant now() const = 0;
    /// Real milliseconds until `at` by this clock; 0 when past, very large when the clock stands still.
    [[nodiscard]] virtual std::int64_t real_milliseconds_until(kernel::Instant at) const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] kernel::Instant now() const override;
    [[nodiscard]] std::int64_t real_milliseconds_until(kernel::Instant at) const override;
};

/// (virtual, real, rate): monotonic, set from outside; used by tests, the tutorial and the demo.
class VirtualClock final : public Clock {
public:
    explicit VirtualClock(kernel::Instant start, double rate = 1.0);
    [[nodiscard]] kernel::Instant now() const override;
    [[nodiscard]] std::int64_t real_milliseconds_until(kernel::Instant at) const override;
    /// Never backwards: an earlier instant is ignored. `rate` is virtual seconds a real second; 0 stands still.
    void set(kernel::Instant at, double rate);
    [[nodiscard]] double rate() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace haihe::edge
