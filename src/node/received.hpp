#pragma once

// The messages that the node has received from other platforms, as tables: read and kept up to date here alone.

#include "edge/sql/connection.hpp"
#include "exchange/message.hpp"
#include "ledger/book.hpp"
#include "trust/merkle.hpp"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace haihe::node {

/// Names a message everywhere: origin-epoch-sequence.
struct MessageName {
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;

    /// `A1201000001-1-17`
    static std::optional<MessageName> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    friend auto operator<=>(MessageName const&, MessageName const&) = default;
};

/// A received message as it is kept, accepted or not.
struct ReceivedMessage {
    std::int64_t position = 0; ///< ledger index of its entry
    kernel::Digest leaf;
    exchange::Verdict verdict;
    bool through_hub = false, direct = false; ///< the routes by which it has come
};

/// `told` is called for each accepted message, after its row is written: what it means is for the slices.
void mount_received(ledger::Book& book,
                    std::function<void(edge::sql::Connection&, exchange::Message const&, std::int64_t position)> told);

std::optional<ReceivedMessage> find_received(edge::sql::Connection& views, MessageName const& name);
/// The message with the proof that it stands in its origin's outbox; `position` is the entry that holds it.
/// Absent when it was never received, or not accepted.
std::optional<exchange::Item> find_item(edge::sql::Connection& views, MessageName const& name);
/// The same for many messages, as a page of the feed has them: heads and nodes that their proofs share are read once.
/// Of the snapshot in which it was made.
class ItemReader {
public:
    explicit ItemReader(edge::sql::Connection& views);
    ~ItemReader();
    ItemReader(ItemReader const&) = delete;
    ItemReader& operator=(ItemReader const&) = delete;

    /// By the entry that holds it.
    std::optional<exchange::Item> at(std::int64_t position);
    /// An accepted message, which stands there.
    exchange::Item read(MessageName const& name, std::int64_t position);

private:
    struct Log;
    edge::sql::Connection& views_;
    std::map<std::pair<std::string, std::int64_t>, Log> logs_; ///< by origin and epoch
};
/// The accepted message that this entry holds. Throws DatabaseError when there is none.
exchange::Message message_at(edge::sql::Connection& views, std::int64_t position);
/// The type of the accepted message that this entry holds.
std::optional<std::string> type_at(edge::sql::Connection& views, std::int64_t position);
/// How far the outbox of `origin` has come in batches: the next sequence, and the tree up to it.
trust::merkle::Frontier received_log(edge::sql::Connection& views, std::string const& origin, std::int64_t epoch);
/// The sequence after the last that has come of `origin`, by whichever route.
std::int64_t received_through(edge::sql::Connection& views, std::string const& origin, std::int64_t epoch);
/// Positions > after of accepted messages that `platform` (of `role`) may see, ascending, at most `limit`.
std::vector<std::int64_t> positions_for(edge::sql::Connection& views, std::string const& platform,
                                        std::string const& role, std::int64_t after, std::int64_t limit);
/// True when `platform` has acknowledged the order of this number, which is about `tender`.
bool acknowledged(edge::sql::Connection& views, std::string const& platform, std::string const& tender,
                  std::string const& order);

/// How many messages that departments see came about a subject (tender code), and by which of the two routes.
struct RouteCount {
    std::int64_t messages = 0;
    std::int64_t through_hub = 0;
    std::int64_t direct = 0;
};
RouteCount count_routes(edge::sql::Connection& views, std::string const& subject);

} // namespace haihe::node
