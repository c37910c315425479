#pragma once

#include <mutex>
#include <optional>
#include <string>

namespace haihe::demo {

/// The expert who took a seat last. Nobody but the demo knows. Thread-safe.
class LastSeated {
public:
    struct Seat {
        std::string person;   ///< word
        std::string platform; ///< word
    };
    void take(Seat seat) {
        std::lock_guard const lock(mutex_);
        seat_ = std::move(seat);
    }
    [[nodiscard]] std::optional<Seat> seat() const {
        std::lock_guard const lock(mutex_);
        return seat_;
    }

private:
    mutable std::mutex mutex_;
    std::optional<Seat> seat_;
};

} // namespace haihe::demo
