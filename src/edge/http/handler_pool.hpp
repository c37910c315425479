#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace haihe::edge::http {

/// The threads on which handlers run and may block. Requests wait in a bounded queue; continuations (a piece of
/// an upload, a look for stream events) are at most one a connection and are never refused.
class HandlerPool {
public:
    using Job = std::move_only_function<void()>;

    HandlerPool(int threads, int queue_max);
    ~HandlerPool();
    HandlerPool(HandlerPool const&) = delete;
    HandlerPool& operator=(HandlerPool const&) = delete;

    void start();
    /// False when the queue is full or the pool has stopped; the job is dropped then.
    bool submit(Job job);
    /// Dropped only when the pool has stopped.
    void submit_continuation(Job job);
    /// Waits for the jobs under way; jobs not begun are dropped. Idempotent.
    void stop();

private:
    void work();

    std::size_t threads_max_;
    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<Job> requests_;
    std::deque<Job> continuations_;
    unsigned turn_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace haihe::edge::http
