#pragma once

// What the hub passes on: everything that a reader may see, in the order in which it was committed (spec/exchange §7).

#include "exchange/message.hpp"
#include "ledger/ledger.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>

namespace haihe::node {

struct FeedReader {
    std::string platform;
    std::string role;
};

class Feed {
public:
    explicit Feed(ledger::Ledger& ledger) : ledger_(ledger) {}

    /// Items after position `after`, at least one entry's worth, about `limit` in all; at once.
    [[nodiscard]] exchange::FeedPage page(FeedReader const& reader, std::int64_t after, std::int64_t limit);
    /// Waits up to `seconds` of real time for a page that is not empty. At most kWaitersMax wait at once; others get
    /// their page at once.
    [[nodiscard]] exchange::FeedPage wait_for_page(FeedReader const& reader, std::int64_t after, std::int64_t limit,
                                                   int seconds);
    /// The ledger has grown.
    void wake();
    /// Lets all that wait go; later ones do not wait.
    void stop();

    static constexpr int kWaitersMax = 16; ///< each keeps one of the server's handler threads

private:
    ledger::Ledger& ledger_;
    std::mutex mutex_;
    std::condition_variable grown_;
    std::int64_t wakes_ = 0;
    int waiters_ = 0;
    bool stopped_ = false;
};

} // namespace haihe::node
