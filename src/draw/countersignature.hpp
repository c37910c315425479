#pragma once

// The department countersigns the clear list (spec/draw §3): what is behind the root is the list left after recusal.

#include "draw/freeze.hpp"
#include "draw/list.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <string_view>

namespace haihe::draw {

struct Transcript;

inline constexpr std::string_view kListLabel = "haihe/draw-list/1";

struct Countersignature {
    kernel::Digest after; ///< H(F)
    kernel::Instant at;
    kernel::Digest listDigest; ///< H(the clear list)
    friend bool operator==(Countersignature const&, Countersignature const&) = default;
};
BOOST_DESCRIBE_STRUCT(Countersignature, (), (after, at, listDigest))

/// Refusals: those of read_through, read_document and check_list, `step_is_signed_in_its_window`, those of
/// sign_document.
kernel::Result<SignedDocument> countersign(Transcript const& so_far, std::string_view list_text,
                                           Signer const& department, kernel::Instant now);

/// Refusals: those of read_signed and require_after, `step_is_signed_in_its_window`.
kernel::Result<Countersignature> check_countersignature(SignedDocument const& document, Freeze const& freeze,
                                                        kernel::Digest const& freeze_digest);

/// The list itself, for who is entitled to see it. Refusals: `list_is_the_countersigned_one`, those of read_document
/// and check_list.
kernel::Result<ClearList> check_countersigned_list(Countersignature const& countersignature, Freeze const& freeze,
                                                   std::string_view list_text);

} // namespace haihe::draw
