#pragma once

// 投标箱: the bids of one lot, unread. Stream `bidbox/<lot>`. It holds what concerns them together: one each, closed at
// the deadline. Nothing of it is published or shown to anybody but the bid's own bidder before it has closed.

#include "exchange/messages/opening.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// 递交投标文件: complete, in time. A replacement names the bid that it supersedes, over the bidder's signature.
struct BidSubmitted {
    static constexpr char const* kEventName = "bid.submitted";
    std::string tender;
    std::string lot;
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    std::string submission;  ///< canonical text as received: header, tag, wraps, signature (spec/sealing)
    std::string certificate; ///< PEM of the bidder's signing certificate
    kernel::Digest headerDigest;
    kernel::Digest root; ///< of the ciphertext, under which its file is kept
    kernel::Digest documentsDigest;
    std::optional<std::string> supersedes;
    std::optional<trust::Signature> replacementSignature;
    kernel::Instant receivedAt;
    friend bool operator==(BidSubmitted const&, BidSubmitted const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidSubmitted, (),
                      (tender, lot, bidId, bidder, bidderName, submission, certificate, headerDigest, root,
                       documentsDigest, supersedes, replacementSignature, receivedAt))

/// 拒收: it came too late. The refusal is a fact that the bidder may need to prove.
struct BidRefused {
    static constexpr char const* kEventName = "bid.refused";
    std::string lot;
    std::string bidId;
    std::string bidder;
    kernel::Digest headerDigest;
    std::string rule;
    kernel::Instant receivedAt;
    friend bool operator==(BidRefused const&, BidRefused const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidRefused, (), (lot, bidId, bidder, headerDigest, rule, receivedAt))

/// 撤回 by the bidder before the deadline, over its signature (label haihe/bid-withdrawal/1).
struct BidWithdrawn {
    static constexpr char const* kEventName = "bid.withdrawn";
    std::string bidId;
    std::string bidder;
    trust::Signature signature;
    kernel::Instant withdrawnAt;
    friend bool operator==(BidWithdrawn const&, BidWithdrawn const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidWithdrawn, (), (bidId, bidder, signature, withdrawnAt))

/// Nothing is added after it.
struct BidBoxClosed {
    static constexpr char const* kEventName = "bidbox.closed";
    std::string tender;
    std::string lot;
    kernel::Instant deadline;
    kernel::Instant closedAt;
    std::vector<kernel::Digest> headers; ///< of the bids that stand, in the order received
    friend bool operator==(BidBoxClosed const&, BidBoxClosed const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidBoxClosed, (), (tender, lot, deadline, closedAt, headers))

using BidBoxEvent = std::variant<BidSubmitted, BidRefused, BidWithdrawn, BidBoxClosed>;

enum class BidStanding { in, superseded, withdrawn };
BOOST_DESCRIBE_ENUM(BidStanding, in, superseded, withdrawn)

struct Bid {
    std::string id;
    std::string bidder;
    std::string bidder_name;
    kernel::Digest header_digest;
    kernel::Digest root;
    kernel::Digest documents_digest;
    kernel::Instant received_at;
    BidStanding standing = BidStanding::in;
};

struct BidBox {
    std::vector<Bid> bids; ///< in the order received
    std::vector<BidRefused> refused;
    std::optional<kernel::Instant> closed_at;

    [[nodiscard]] Bid const* find(std::string const& bid_id) const;
    /// The bid of this bidder that stands.
    [[nodiscard]] Bid const* of(std::string const& bidder) const;
    [[nodiscard]] std::vector<Bid> standing() const;
};
void evolve(BidBox& box, BidBoxEvent const& event);

} // namespace haihe::trading
