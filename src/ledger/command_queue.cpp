#include "ledger/command_queue.hpp"

#include <algorithm>

namespace haihe::ledger {

bool CommandQueue::push(Waiting& waiting) {
    bool enough = false;
    {
        std::lock_guard const lock(mutex_);
        if (auto const held = outstanding_.find(waiting.ticket);
            held != outstanding_.end() && held->second.unsubmitted > 0) {
            --held->second.unsubmitted;
            ++held->second.submitted;
        }
        if (stopping_ || queue_.size() >= kQueueMax) return false;
        auto const place =
            std::upper_bound(queue_.begin(), queue_.end(), waiting.ticket,
                             [](kernel::Instant at, Waiting const* other) { return at < other->ticket; });
        queue_.insert(place, &waiting);
        enough = queue_.size() >= wanted_;
    }
    if (enough) woken_.notify_one();
    return true;
}

std::map<kernel::Instant, CommandQueue::Outstanding>::const_iterator CommandQueue::least_outstanding() const {
    auto const now = Steady::now();
    return std::find_if(outstanding_.begin(), outstanding_.end(),
                        [&](auto const& one) { return one.second.unsubmitted > 0 && one.second.until > now; });
}

std::vector<Waiting*> CommandQueue::take(std::size_t most) {
    std::unique_lock lock(mutex_);
    woken_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    wanted_ = last_taken_;
    woken_.wait_for(lock, kGathering, [&] { return stopping_ || queue_.size() >= wanted_; });
    wanted_ = 1;
    auto least = least_outstanding();
    while (!stopping_ && least != outstanding_.end() && least->first < queue_.front()->ticket) {
        auto const until = least->second.until; // a copy: others change the map during the wait
        woken_.wait_until(lock, until);
        least = least_outstanding();
    }
    auto end = queue_.end();
    if (!stopping_ && least != outstanding_.end())
        end = std::find_if(queue_.begin(), queue_.end(), [&](auto const* one) { return least->first < one->ticket; });
    if (end - queue_.begin() > static_cast<std::ptrdiff_t>(most))
        end = queue_.begin() + static_cast<std::ptrdiff_t>(most);
    std::vector<Waiting*> batch(queue_.begin(), end);
    queue_.erase(queue_.begin(), end);
    last_taken_ = std::max<std::size_t>(1, batch.size());
    return batch;
}

void CommandQueue::stop() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_all();
}

void CommandQueue::take_ticket(kernel::Instant at) {
    std::lock_guard const lock(mutex_);
    auto& held = outstanding_[at];
    ++held.unsubmitted;
    held.until = Steady::now() + kPatience;
}

void CommandQueue::give_back_ticket(kernel::Instant at) {
    {
        std::lock_guard const lock(mutex_);
        auto const held = outstanding_.find(at);
        if (held == outstanding_.end()) return;
        auto& [unsubmitted, submitted, until] = held->second;
        --(submitted > 0 ? submitted : unsubmitted);
        if (submitted == 0 && unsubmitted == 0) outstanding_.erase(held);
    }
    woken_.notify_one();
}

} // namespace haihe::ledger
