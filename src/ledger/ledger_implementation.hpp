#pragma once

// What a Ledger is made of; only ledger.cpp includes it.

#include "edge/sql/listener.hpp"
#include "ledger/command_queue.hpp"
#include "ledger/committer.hpp"
#include "ledger/ledger.hpp"

#include <atomic>
#include <future>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace haihe::ledger {

struct Ledger::Implementation {
    Implementation(LedgerOptions given, Book filled, edge::Clock const& time);
    ~Implementation();
    void stop();
    /// Blocks until the item is durable or refused.
    Committer::Answer hand_in(kernel::Instant ticket, Committer::Item item);
    [[nodiscard]] bool is_held_up() const;

    LedgerOptions const options;
    Book const book;
    edge::Clock const& clock;
    Committer committer; ///< touched by the committer's thread only (inline: under inline_mutex)
    edge::sql::ReadPool reads;
    std::shared_ptr<CommandQueue> const queue = std::make_shared<CommandQueue>();
    std::atomic<std::int64_t> size;
    std::atomic<std::size_t> signer; ///< index of the one in force, as of the last commit
    std::mutex notify_mutex;
    std::function<void(std::int64_t)> notify;
    std::mutex inline_mutex;
    bool stopped = false;
    std::thread thread;
    std::unique_ptr<edge::sql::Listener> listener; ///< to the other nodes of this platform

    /// The size that is signed, whoever has written last.
    std::int64_t signed_size();

private:
    using Steady = std::chrono::steady_clock;
    static constexpr auto kNoCommit = Steady::time_point::max();

    std::atomic<Steady::time_point> commit_began_ = kNoCommit;
    void run();
    void tell(std::int64_t now);
    /// Another node of the platform may have changed the key.
    void follow_key();
};

} // namespace haihe::ledger
