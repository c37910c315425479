#pragma once

// A custodian's one act for the whole opening list (trust.md §2 c).

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/header.hpp"
#include "sealing/opening_list.hpp"
#include "sealing/shares.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

inline constexpr std::string_view kShareReleaseLabel = "haihe/share-release/1";
inline constexpr std::size_t kReleaseBytesMax = 4 << 20;

/// Exactly one of share and unusable is there.
struct ReleasedShare {
    std::string bidId;
    std::int64_t i = 0;
    std::optional<kernel::Digest> share{}; ///< 32 bytes
    std::optional<bool> unusable{};        ///< true: the wrap is lost, does not open, or does not hold what sc_i says
    friend bool operator==(ReleasedShare const&, ReleasedShare const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReleasedShare, (), (bidId, i, share, unusable))

struct CustodianRelease {
    kernel::Digest listDigest;         ///< H(O)
    std::vector<ReleasedShare> shares; ///< every bid of the list that names this custodian, in the list's order
    friend bool operator==(CustodianRelease const&, CustodianRelease const&) = default;
};
BOOST_DESCRIBE_STRUCT(CustodianRelease, (), (listDigest, shares))

/// A canonical release and who signed it: of a custodian or of a bidder.
struct SignedRelease {
    std::string release;
    trust::Signature signature;
    friend bool operator==(SignedRelease const&, SignedRelease const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedRelease, (), (release, signature))

/// A bid of the list as the platform hands it to a custodian.
struct BidToRelease {
    std::string header;              ///< canonical Header, as a text
    std::optional<std::string> wrap; ///< bytes of this custodian's W_i; absent when the platform has lost it
};

/// Of §2 c what needs no network: the list is consistent, has three bidders, and is exactly of these bids; every header
/// is the one listed, of this tender, lot and envelope; the wrap is as committed; its certificate stands in the
/// context; context and index inside the wrap; the share is as committed. The caller has verified the list's signature,
/// inclusion, head, witnesses and the deadline. A wrap that does not open to what was committed to is `unusable`; a bid
/// that names other custodians is passed over; anything else that does not hold refuses the whole: nothing is released.
/// Refusals: those of read_opening_list and read_header, `lot_has_three_bidders`, `every_listed_bid_is_given`,
/// `bid_is_in_the_list`, `bid_is_of_the_listed_lot`, `wrap_is_as_committed`, `custodian_is_named_by_a_bid`.
/// `decryption_key` belongs to `encryption_certificate`; the release is signed with `signing_key`.
kernel::Result<SignedRelease> make_custodian_release(std::string_view list, std::vector<BidToRelease> const& bids,
                                                     trust::PrivateKey const& decryption_key,
                                                     trust::Certificate const& encryption_certificate,
                                                     trust::PrivateKey const& signing_key,
                                                     trust::Certificate const& signing_certificate);

/// What the platform checks before it counts. `headers` are those of the list's bids. Refusals: those of json,
/// `release_is_short_enough`, `document_is_signed_by_this_certificate`, `release_is_for_this_list`,
/// `release_covers_the_whole_list`, `released_share_is_as_committed`.
kernel::Result<CustodianRelease> check_custodian_release(SignedRelease const& release, std::string_view list,
                                                         std::vector<std::string> const& headers,
                                                         trust::Certificate const& encryption_certificate,
                                                         trust::Certificate const& signing_certificate);

/// The share that a release holds for a bid, if it is usable.
std::optional<Share> share_for(CustodianRelease const& release, std::string_view bid_id);

} // namespace haihe::sealing
