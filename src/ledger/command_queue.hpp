#pragma once

// Commands wait here in the order of their tickets.

#include "kernel/instant.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <vector>

namespace haihe::ledger {

/// What waits; the queue does not own it.
struct Waiting {
    kernel::Instant ticket;
};

class CommandQueue {
public:
    static constexpr std::size_t kQueueMax = 8192;
    /// How long a request that was read but is not submitted yet may hold up later ones.
    static constexpr std::chrono::milliseconds kPatience{2000};
    /// Those whom the last batch answered are likely back at once: so long their return is worth waiting for, since
    /// a signature and a write to the disk are paid once a batch.
    static constexpr std::chrono::microseconds kGathering{500};

    /// Equal tickets keep the order in which they came. False when stopped or full.
    bool push(Waiting& waiting);
    /// All that may be decided now, at most `most`, least ticket first; blocks while there is nothing. Empty: stopped
    /// and drained.
    std::vector<Waiting*> take(std::size_t most);
    void stop();

    void take_ticket(kernel::Instant at);
    void give_back_ticket(kernel::Instant at);

private:
    using Steady = std::chrono::steady_clock;
    /// Tickets of one instant are alike, so they are counted, not told apart.
    struct Outstanding {
        std::int64_t unsubmitted = 0;
        std::int64_t submitted = 0;
        Steady::time_point until;
    };
    std::map<kernel::Instant, Outstanding>::const_iterator least_outstanding() const;

    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<Waiting*> queue_;
    std::size_t wanted_ = 1; ///< push wakes the committer from this many on
    std::size_t last_taken_ = 1;
    std::map<kernel::Instant, Outstanding> outstanding_;
    bool stopping_ = false;
};

} // namespace haihe::ledger
