#pragma once

// The opening list O (trust.md §2 b): which sealed bids of a lot are opened, fixed when the box has closed.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

inline constexpr std::string_view kOpeningListLabel = "haihe/opening-list/1";
inline constexpr std::size_t kOpeningListBytesMax = 4 << 20;
inline constexpr std::size_t kBiddersMin = 3; ///< 招标投标法 第二十八条: fewer are not opened

struct ListedBid {
    std::string bidId;
    kernel::Digest headerDigest; ///< H(HD)
    kernel::Instant receivedAt;
    std::int64_t index = 0; ///< of its entry in the platform's ledger
    friend bool operator==(ListedBid const&, ListedBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(ListedBid, (), (bidId, headerDigest, receivedAt, index))

enum class LeftOutReason { withdrawn, superseded, refused };
BOOST_DESCRIBE_ENUM(LeftOutReason, withdrawn, superseded, refused)

struct LeftOutBid {
    std::string bidId;
    LeftOutReason reason = LeftOutReason::withdrawn;
    friend bool operator==(LeftOutBid const&, LeftOutBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(LeftOutBid, (), (bidId, reason))

struct OpeningList {
    std::string tenderId;
    std::string lotId;
    std::string envelope;
    kernel::Digest documentsDigest; ///< of the documents in force at the deadline; a bid may be under an older one
    kernel::Instant deadline;
    std::int64_t closedIndex = 0; ///< of bidbox.closed in the platform's ledger
    std::vector<ListedBid> bids;  ///< by ascending index
    std::vector<LeftOutBid> leftOut;
    friend bool operator==(OpeningList const&, OpeningList const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningList, (),
                      (tenderId, lotId, envelope, documentsDigest, deadline, closedIndex, bids, leftOut))

struct SignedOpeningList {
    std::string list; ///< canonical OpeningList; its SM3 is what releases name
    trust::Signature signature;
    friend bool operator==(SignedOpeningList const&, SignedOpeningList const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedOpeningList, (), (list, signature))

SignedOpeningList sign_opening_list(OpeningList const& list, trust::PrivateKey const& key,
                                    trust::Certificate const& certificate);

/// Canonical and consistent in itself. Refusals: those of json, `opening_list_is_short_enough`, `json_is_canonical`,
/// `bid_is_listed_once`, `bids_are_listed_in_order`, `listed_bid_was_received_in_time`.
kernel::Result<OpeningList> read_opening_list(std::string_view text);

/// Signed by exactly this certificate, and read. That the certificate is the platform's and counts is for the caller
/// (trust::verify). Refusals: those of read_opening_list, `document_is_signed_by_this_certificate`.
kernel::Result<OpeningList> check_opening_list(SignedOpeningList const& list, trust::Certificate const& platform);

/// True iff the label is right, the certificate in the signature is exactly `certificate`, and it signed `bytes`.
bool signed_by(trust::Signature const& signature, std::string_view label, std::string_view bytes,
               trust::Certificate const& certificate);

} // namespace haihe::sealing
