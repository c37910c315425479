#pragma once

// Recovering the content key (trust.md §2 f): from k shares that match, or from the bidder's release.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/content_key.hpp"
#include "sealing/header.hpp"
#include "sealing/shares.hpp"

#include <span>
#include <string_view>

namespace haihe::sealing {

/// True iff sc_i of the header commits to this share.
bool matches(Header const& header, kernel::Digest const& ctx, Share const& share);

/// Proves K against the tag and ALL share commitments, so that every set of k shares, and the bidder, open the same
/// or nothing. Refusal `content_key_fits_the_bid`.
kernel::Result<void> prove_key(std::string_view header_text, Header const& header, kernel::Digest const& tag,
                               ContentKey const& key);

/// K from at least k shares that match; others are passed over. Refusals: `shares_are_enough`,
/// `content_key_fits_the_bid`.
kernel::Result<ContentKey> recover_key(std::string_view header_text, Header const& header, kernel::Digest const& tag,
                                       std::span<Share const> shares);

} // namespace haihe::sealing
