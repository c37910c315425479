#pragma once

// Many people in one process, one at a time: each lives in a thread of its own, and only who was called moves, until it
// rests. So plain code — ask, wait, ask again — is led through any order that chance wants, and the same order twice.

#include "kernel/instant.hpp"

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace haihe::simulation {

class Crowd {
public:
    Crowd() = default;
    ~Crowd() { send_home(); }
    Crowd(Crowd const&) = delete;
    Crowd& operator=(Crowd const&) = delete;

    void add(std::string name, std::function<void()> life);

    // For the one who leads.
    /// Who would go on at `now`.
    [[nodiscard]] std::vector<std::size_t> ready(kernel::Instant now) const;
    /// When the first of those who rest would go on.
    [[nodiscard]] std::optional<kernel::Instant> next_wake() const;
    [[nodiscard]] bool all_done() const;
    /// Lets it go on until it rests. Throws what its life threw.
    void call(std::size_t who);
    /// Those who have not come to their end, with what they last said they were at.
    [[nodiscard]] std::vector<std::string> unfinished() const;
    /// Unwinds every life that is not over.
    void send_home();

    // For the one who was called; in the leader's own thread nobody rests: `rest` throws std::logic_error.
    void rest(kernel::Instant until);
    void is_at(std::string what);
    [[nodiscard]] std::string const& name() const;
    [[nodiscard]] bool leads() const { return moving_ == nullptr; }

private:
    struct SentHome {};
    struct Member {
        std::string name;
        std::string at;
        kernel::Instant until;
        bool done = false;
        std::exception_ptr fault;
        std::binary_semaphore go{0}, back{0};
        std::thread thread;
    };
    std::vector<std::unique_ptr<Member>> members_;
    Member* moving_ = nullptr;
    bool sent_home_ = false;
};

} // namespace haihe::simulation
