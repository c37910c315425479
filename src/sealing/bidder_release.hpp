#pragma once

// The bidder's own release of K (trust.md §2 d).

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/content_key.hpp"
#include "sealing/custodian_release.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>

namespace haihe::sealing {

inline constexpr std::string_view kBidReleaseLabel = "haihe/bid-release/1";

struct BidderRelease {
    kernel::Digest listDigest; ///< H(O)
    std::string bidId;
    kernel::Digest key; ///< K, 32 bytes
    friend bool operator==(BidderRelease const&, BidderRelease const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidderRelease, (), (listDigest, bidId, key))

/// Opens W_0 with the bidder's decryption key and proves K before it signs. Refusals: those of read_opening_list and
/// read_header, `lot_has_three_bidders`, `bid_is_in_the_list`,
/// `bid_is_of_the_listed_lot`, `bidder_can_open`, `wrap_is_as_committed`, `wrap_opens`, `content_key_fits_the_bid`.
kernel::Result<SignedRelease> make_bidder_release(std::string_view list, std::string_view header,
                                                  kernel::Digest const& tag, std::string_view wrap,
                                                  trust::PrivateKey const& decryption_key,
                                                  trust::PrivateKey const& signing_key,
                                                  trust::Certificate const& signing_certificate);

/// K, when the release counts. Refusals: those of json, `release_is_short_enough`,
/// `document_is_signed_by_this_certificate`, `release_is_for_this_list`, `bid_is_in_the_list`,
/// `content_key_fits_the_bid`.
kernel::Result<ContentKey> check_bidder_release(SignedRelease const& release, std::string_view list,
                                                std::string_view header, kernel::Digest const& tag,
                                                trust::Certificate const& signing_certificate);

} // namespace haihe::sealing
