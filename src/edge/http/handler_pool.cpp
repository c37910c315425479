#include "edge/http/handler_pool.hpp"

#include <algorithm>

namespace haihe::edge::http {

HandlerPool::HandlerPool(int threads, int queue_max)
    : threads_max_(static_cast<std::size_t>(std::max(threads, 1))),
      queue_max_(static_cast<std::size_t>(std::max(queue_max, 1))) {}

HandlerPool::~HandlerPool() { stop(); }

void HandlerPool::start() {
    for (auto n = threads_max_; n > 0; --n) threads_.emplace_back([this] { work(); });
}

bool HandlerPool::submit(Job job) {
    std::lock_guard const lock(mutex_);
    if (stopping_ || requests_.size() >= queue_max_) return false;
    requests_.push_back(std::move(job));
    ready_.notify_one();
    return true;
}

void HandlerPool::submit_continuation(Job job) {
    std::lock_guard const lock(mutex_);
    if (stopping_) return;
    continuations_.push_back(std::move(job));
    ready_.notify_one();
}

void HandlerPool::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return stopping_ || !requests_.empty() || !continuations_.empty(); });
        if (stopping_) return;
        // Every second turn belongs to continuations, so that neither kind starves the other.
        bool const continuation = requests_.empty() || (!continuations_.empty() && ++turn_ % 2 == 0);
        auto& queue = continuation ? continuations_ : requests_;
        auto job = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        job();
    }
}

void HandlerPool::stop() {
    std::deque<Job> dropped_requests;
    std::deque<Job> dropped_continuations;
    std::vector<std::thread> threads;
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        dropped_requests.swap(requests_);
        dropped_continuations.swap(continuations_);
        threads.swap(threads_);
        ready_.notify_all();
    }
    for (auto& thread : threads) thread.join();
}

} // namespace haihe::edge::http
