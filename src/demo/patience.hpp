#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace haihe::demo {

/// The spectator wants to leave: unwinds the story to where the city is closed.
struct Interrupted {};

/// Waiting with a deadline in real time: asks often at first, then less, and not at all once the demo is interrupted.
class Patience {
public:
    Patience(std::stop_token stop, std::chrono::milliseconds most);

    /// Breathes once; false when the time is up. Throws Interrupted.
    bool again();
    /// Until the time is up. Throws Interrupted.
    void spend();

private:
    void wait(std::chrono::milliseconds length);

    std::stop_token stop_;
    std::chrono::steady_clock::time_point until_;
    std::chrono::milliseconds breath_{5};
};

} // namespace haihe::demo
