#pragma once

// What a node records of messages from other platforms. Streams `messages/<origin>/<epoch>` (one event a message, with
// its effects in the same commit), `batches/<origin>/<epoch>` (one a batch: the evidence) and `pages/<carrier>`.

#include "exchange/message.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::node {

enum class Route {
    batch,  ///< from the origin to the hub
    feed,   ///< through the hub
    direct, ///< from the origin, past the hub
};
BOOST_DESCRIBE_ENUM(Route, batch, feed, direct)

/// That a message stands in its origin's outbox; a batch proves all of its own with one head (BatchReceived).
struct Evidence {
    trust::SignedHead outboxHead;
    std::vector<kernel::Digest> inclusion;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (outboxHead, inclusion))

struct MessageReceived {
    static constexpr char const* kEventName = "message.received";
    std::string origin; ///< its place in the origin's outbox: a text that is no message has one too
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;
    std::string message; ///< the text as received
    kernel::Digest leaf; ///< of it, in the origin's outbox: views need not hash again
    bool accepted = true;
    std::vector<exchange::Fault> faults{};
    Route route = Route::batch;
    std::optional<Evidence> evidence{}; ///< unless the route is `batch`
};
BOOST_DESCRIBE_STRUCT(MessageReceived, (), (origin, epoch, sequence, message, leaf, accepted, faults, route, evidence))

/// A message.received as the node has it at hand: with the message that its text is. NewEvent::event holds it as a
/// std::shared_ptr<Received const>, so that its views need not read 2 KB again.
struct Received {
    MessageReceived event;
    exchange::Message message; ///< empty when the text is none
    /// The interior nodes that its leaf completes in its origin's outbox, lowest first, when its batch is at hand.
    std::optional<std::vector<kernel::Digest>> closes{};
};

struct BatchReceived {
    static constexpr char const* kEventName = "batch.received";
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t first = 0;
    std::int64_t count = 0;            ///< of messages not received before
    std::vector<std::int64_t> refused; ///< their sequences
    trust::SignedHead outboxHead;
};
BOOST_DESCRIBE_STRUCT(BatchReceived, (), (origin, epoch, first, count, refused, outboxHead))

struct KnownMessage {
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;
};
BOOST_DESCRIBE_STRUCT(KnownMessage, (), (origin, epoch, sequence))

/// Messages that had come by the other route already.
struct PageReceived {
    static constexpr char const* kEventName = "page.received";
    Route route = Route::feed;
    std::vector<KnownMessage> known;
};
BOOST_DESCRIBE_STRUCT(PageReceived, (), (route, known))

/// An origin showed two messages for one place of its outbox. Both are kept: the first in its MessageReceived.
struct EquivocationFound {
    static constexpr char const* kEventName = "equivocation.found";
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;
    std::string message; ///< the second
    trust::SignedHead outboxHead;
};
BOOST_DESCRIBE_STRUCT(EquivocationFound, (), (origin, epoch, sequence, message, outboxHead))

using IncomingEvent = std::variant<MessageReceived, BatchReceived, PageReceived, EquivocationFound>;

} // namespace haihe::node
