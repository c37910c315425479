#pragma once

// The envelope of spec/exchange §3. A message's sequence is its leaf index in the origin's outbox log.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/text.hpp"
#include "trust/tree_head.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

struct Message {
    std::string origin; ///< platform code
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;
    std::string type;
    std::int64_t version = 1;
    std::string subject;
    kernel::Instant occurredAt;
    std::vector<std::string> to;
    json::Raw payload;
    std::optional<std::int64_t> corrects;
    friend bool operator==(Message const&, Message const&) = default;
};
BOOST_DESCRIBE_STRUCT(Message, (), (origin, epoch, sequence, type, version, subject, occurredAt, to, payload, corrects))

/// What a payload has been read as, with the text signed in it, if there is one: Message::payload.value holds it.
struct ReadPayload {
    std::any payload, signed_text;
};

inline ReadPayload const* read_payload(Message const& message) {
    return std::any_cast<ReadPayload>(message.payload.value.get());
}

/// The payload of a message that the catalogue has found right, or that stood so in the ledger. Members of later
/// versions are no fault.
template <class T>
T payload_of(Message const& message) {
    if (auto const* read = read_payload(message))
        if (auto const* known = std::any_cast<T>(&read->payload)) return *known;
    return json::read<T>(message.payload.canonical, json::Unknown::ignore).value();
}

/// What a witness holds of the other's ledger, so that the other can prove consistency with it.
struct Witnessed {
    std::int64_t size = 0;
    kernel::Digest root;
    friend bool operator==(Witnessed const&, Witnessed const&) = default;
};
BOOST_DESCRIBE_STRUCT(Witnessed, (), (size, root))

/// A ledger head offered for cosigning, with the proof that it continues what the witness holds.
struct OfferedHead {
    trust::SignedHead head;
    std::int64_t from = 0; ///< the size that the proof starts from; 0 = no earlier one known
    std::vector<kernel::Digest> consistency;
    friend bool operator==(OfferedHead const&, OfferedHead const&) = default;
};
BOOST_DESCRIBE_STRUCT(OfferedHead, (), (head, from, consistency))

/// POST /exchange/batches: consecutive messages of one origin under one signed cumulative head.
struct Batch {
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t first = 0;
    std::vector<std::string> messages; ///< each the canonical text of a Message
    trust::SignedHead outboxHead;
    std::optional<OfferedHead> ledgerHead;
    std::optional<Witnessed> witnessed;            ///< the receiver's ledger as the sender last saw it
    std::optional<trust::Cosignature> cosignature; ///< the sender's, on the receiver's last offered head
    friend bool operator==(Batch const&, Batch const&) = default;
};
BOOST_DESCRIBE_STRUCT(Batch, (), (origin, epoch, first, messages, outboxHead, ledgerHead, witnessed, cosignature))

struct Fault {
    std::string path;
    std::string rule;
    kernel::Text text;
    friend bool operator==(Fault const&, Fault const&) = default;
};
BOOST_DESCRIBE_STRUCT(Fault, (), (path, rule, text))

/// Every message is consumed with one.
struct Verdict {
    std::int64_t sequence = 0;
    bool accepted = true;
    std::vector<Fault> faults;
    friend bool operator==(Verdict const&, Verdict const&) = default;
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (sequence, accepted, faults))

struct BatchReceipt {
    std::int64_t next = 0; ///< the sequence that the receiver expects next
    std::vector<Verdict> verdicts;
    std::optional<json::Raw>
        receipt; ///< ledger::Receipt of the entry that recorded the batch; absent when nothing was new
    std::optional<OfferedHead> ledgerHead;         ///< the receiver's, for the sender to cosign
    std::optional<trust::Cosignature> cosignature; ///< the receiver's, on the sender's offered head
    std::optional<Witnessed> witnessed;            ///< the sender's ledger as the receiver now holds it
    friend bool operator==(BatchReceipt const&, BatchReceipt const&) = default;
};
BOOST_DESCRIBE_STRUCT(BatchReceipt, (), (next, verdicts, receipt, ledgerHead, cosignature, witnessed))

/// A message with the proof that it stands in its origin's outbox: what feeds and direct deliveries carry.
struct Item {
    std::int64_t position = 0; ///< ledger index of the carrier's entry that holds it; never decreases, and a page never
                               ///< splits an entry
    std::string message;       ///< canonical text, as received
    trust::SignedHead outboxHead;
    std::vector<kernel::Digest> inclusion;
    friend bool operator==(Item const&, Item const&) = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (position, message, outboxHead, inclusion))

/// GET /exchange/feed?after=&limit=&wait= : everything entitled to the reader after `after`, in commit order.
struct FeedPage {
    std::vector<Item> items;
    std::int64_t through = 0; ///< ask next with after = through, also when items is empty
    trust::SignedHead ledgerHead;
    friend bool operator==(FeedPage const&, FeedPage const&) = default;
};
BOOST_DESCRIBE_STRUCT(FeedPage, (), (items, through, ledgerHead))

/// POST /exchange/deliveries: the direct route past the hub. Answered by verdicts; (origin, epoch, sequence)
/// de-duplicates.
struct Delivery {
    std::vector<Item> items;
    friend bool operator==(Delivery const&, Delivery const&) = default;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (items))

struct DeliveryReceipt {
    std::vector<Verdict> verdicts;
    std::optional<json::Raw> receipt; ///< of the last entry written; absent when nothing was new
    friend bool operator==(DeliveryReceipt const&, DeliveryReceipt const&) = default;
};
BOOST_DESCRIBE_STRUCT(DeliveryReceipt, (), (verdicts, receipt))

} // namespace haihe::exchange
