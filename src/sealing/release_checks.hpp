#pragma once

// What releases of custodians and of bidders have in common (trust.md §2 c, d).

#include "kernel/refusal.hpp"
#include "sealing/canonical_document.hpp"
#include "sealing/custodian_release.hpp"
#include "sealing/header.hpp"
#include "sealing/opening_list.hpp"
#include "trust/digest.hpp"

#include <string>
#include <string_view>

namespace haihe::sealing {

std::unexpected<kernel::Refusal> too_few_bidders(); ///< `lot_has_three_bidders`
std::unexpected<kernel::Refusal> wrap_differs();    ///< `wrap_is_as_committed`
std::unexpected<kernel::Refusal> not_covered();     ///< `release_covers_the_whole_list`

/// The header of a bid of the list: with its bidId, of its tender, lot and envelope. Refusals: those of read_header,
/// `bid_is_in_the_list`, `bid_is_of_the_listed_lot`.
kernel::Result<Header> read_listed_header(OpeningList const& list, ListedBid const& bid, std::string_view text);

SignedRelease sign_release(std::string release, std::string_view label, trust::PrivateKey const& key,
                           trust::Certificate const& certificate);

/// Refusals: `document_is_signed_by_this_certificate`.
kernel::Result<void> require_signed(SignedRelease const& release, std::string_view label,
                                    trust::Certificate const& certificate);
/// Refusal: `release_is_for_this_list`.
kernel::Result<void> require_for(kernel::Digest const& list_digest, std::string_view list);

template <class T>
kernel::Result<T> read_release(SignedRelease const& release, std::string_view label, std::string_view list,
                               trust::Certificate const& certificate) {
    if (auto right = require_signed(release, label, certificate); !right)
        return std::unexpected(std::move(right.error()));
    auto read = read_canonical_document<T>(release.release, kReleaseBytesMax, "release_is_short_enough");
    if (!read) return read;
    if (auto right = require_for(read->listDigest, list); !right) return std::unexpected(std::move(right.error()));
    return read;
}

} // namespace haihe::sealing
