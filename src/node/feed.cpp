#include "node/feed.hpp"

#include "exchange/catalogue.hpp"
#include "node/received.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace haihe::node {

namespace {

constexpr std::size_t kPageBytesMax = std::size_t{4} << 20; ///< of messages from one source; readers take twice as much

bool may_see(exchange::Message const& message, FeedReader const& reader) {
    if (std::find(message.to.begin(), message.to.end(), reader.platform) != message.to.end()) return true;
    auto const* type = exchange::find_type(message.type);
    return type && message.to.empty() &&
           (type->sight == exchange::Sight::all ||
            (type->sight == exchange::Sight::department && reader.role == "supervision"));
}

/// Of each epoch of our outbox the latest head over a message by the key that was in force at it.
class OwnHeads {
public:
    explicit OwnHeads(ledger::Ledger& ledger)
        : ledger_(ledger), changes_(ledger.key_changes()), epoch_(ledger.epochs().back().number) {}

    trust::SignedHead over(std::int64_t epoch, std::int64_t sequence) {
        for (auto const& change : changes_)
            if (change.epoch == epoch && change.fromSequence > sequence)
                return ledger_.outbox_head_at(change.fromSequence, epoch);
        auto found = last_.find(epoch);
        if (found == last_.end())
            found = last_
                        .emplace(epoch, epoch == epoch_ ? ledger_.outbox_head()
                                                        : ledger_.outbox_head_at(ledger_.outbox_size(epoch), epoch))
                        .first;
        return found->second;
    }

private:
    ledger::Ledger& ledger_;
    std::vector<trust::KeyChange> changes_;
    std::int64_t epoch_;
    std::map<std::int64_t, trust::SignedHead> last_; ///< of each epoch
};

} // namespace

exchange::FeedPage Feed::page(FeedReader const& reader, std::int64_t after, std::int64_t limit) {
    auto const end = ledger_.size() - 1; // what commits while the page is made belongs to the next one
    auto const own = ledger_.outbox_after_entry(after, limit);
    auto reads = ledger_.reads().lease();
    auto const received = positions_for(*reads, reader.platform, reader.role, after, limit);

    // Both runs may go on after their last item: the page ends where the first of them does.
    auto through = end;
    if (own.size() >= static_cast<std::size_t>(limit)) through = std::min(through, own.back().entry);
    if (received.size() >= static_cast<std::size_t>(limit)) through = std::min(through, received.back());

    exchange::FeedPage page{{}, 0, ledger_.head()};
    std::size_t bytes = 0;
    auto const add = [&](exchange::Item item) { // a page that is full ends with the item that filled it
        bytes += item.message.size();
        if (bytes >= kPageBytesMax) through = std::min(through, item.position);
        page.items.push_back(std::move(item));
    };
    ItemReader items(*reads);
    for (auto const position : received)
        if (position <= through) add(*items.at(position));
    bytes = 0;
    std::optional<OwnHeads> heads; // most pages have nothing of our own
    for (auto const& item : own) {
        if (!heads) heads.emplace(ledger_);
        auto const message = item.entry > through ? kernel::refuse({}) : json::read<exchange::Message>(item.message);
        if (!message || !may_see(*message, reader)) continue;
        auto const head = heads->over(message->epoch, item.sequence);
        if (item.sequence >= head.head.size) continue; // not signed yet
        add({item.entry, item.message, head, ledger_.outbox_inclusion(item.sequence, head.head.size, message->epoch)});
    }
    std::erase_if(page.items, [&](auto const& item) { return item.position > through; });
    page.through = std::max(after, through);
    std::stable_sort(page.items.begin(), page.items.end(),
                     [](auto const& a, auto const& b) { return a.position < b.position; });
    return page;
}

exchange::FeedPage Feed::wait_for_page(FeedReader const& reader, std::int64_t after, std::int64_t limit, int seconds) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    std::unique_lock lock(mutex_);
    bool const may_wait = waiters_ < kWaitersMax;
    if (may_wait) ++waiters_;
    for (;;) {
        auto const seen = wakes_;
        lock.unlock();
        auto page = this->page(reader, after, limit);
        lock.lock();
        bool const grown = page.items.empty() && may_wait && !stopped_ &&
                           grown_.wait_until(lock, until, [&] { return stopped_ || wakes_ != seen; }) && !stopped_;
        if (grown) continue;
        if (may_wait) --waiters_;
        return page;
    }
}

void Feed::wake() {
    {
        std::lock_guard const lock(mutex_);
        ++wakes_;
    }
    grown_.notify_all();
}

void Feed::stop() {
    {
        std::lock_guard const lock(mutex_);
        stopped_ = true;
    }
    grown_.notify_all();
}

} // namespace haihe::node
