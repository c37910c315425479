#pragma once

// Whether this node's clock may be believed (docs/decisions/0018). It is held against the instants that peers sign
// under heads which they were asked to witness: whoever signed did so between the asking and the answer. A wrong clock
// is never moved here: whoever may not be in time about a deadline refuses, and calls its operator.

#include "edge/clock/clock.hpp"
#include "edge/metrics/metrics.hpp"
#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace haihe::node {

/// Thread-safe.
class ClockJudge {
public:
    using Steady = std::chrono::steady_clock;

    static constexpr std::int64_t kMostMilliseconds =
        500; ///< that a clock may be off: a deadline is exact to within it

    /// `moved`: by how much the clock has been moved (edge::movement_of).
    ClockJudge(edge::Clock const& clock, std::function<std::int64_t()> moved, edge::metrics::Registry& metrics,
               std::function<Steady::time_point()> steady = &Steady::now);

    /// `peer` is being asked to sign under the head of this digest.
    void ask(std::string const& peer, kernel::Digest const& head);
    /// It has: at `signed_at`, by its own clock. Anything that was not asked for last says nothing.
    void hear(std::string const& peer, kernel::Digest const& head, kernel::Instant signed_at);

    /// False from the moment that the clock was moved until it is back or a peer confirms it, and while more than half
    /// of the peers that were heard of within ten seconds say that it is off.
    bool is_right();
    /// Whether what is entered at `at` would be entered in the future: the ledger's end is later than the clock, which
    /// has been set back.
    [[nodiscard]] bool is_ahead_of_us(kernel::Instant at) const;

private:
    struct Asked {
        kernel::Digest head;
        kernel::Instant at;
        std::int64_t moved = 0;
    };
    struct Heard {
        std::int64_t off = 0; ///< at least so many milliseconds; ours is ahead, or (negative) behind
        Steady::time_point at;
    };
    bool look();
    [[nodiscard]] bool peers_agree();
    void conclude(bool right);

    edge::Clock const& clock_;
    std::function<std::int64_t()> const moves_;
    edge::metrics::Registry& metrics_;
    std::function<Steady::time_point()> const steady_;
    std::mutex mutex_;
    std::map<std::string, Asked> asked_;
    std::map<std::string, Heard> heard_;
    std::int64_t moved_; ///< by how much, when it was last believed
    bool was_moved_ = false;
    bool was_right_ = true;
};

/// `clock_is_right`.
kernel::Refusal clock_is_not_right();

} // namespace haihe::node
