#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace haihe::edge::sql {

/// Hears when another node has announced a commit at the same server, and when it may have missed that. A database of
/// one process has no other nodes: then nothing is ever heard.
class Listener {
public:
    /// `heard` is called from a thread of its own.
    Listener(std::string address, std::function<void()> heard);
    ~Listener();
    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;

private:
    void run();
    void listen();

    std::string const address_;
    std::function<void()> const heard_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

} // namespace haihe::edge::sql
