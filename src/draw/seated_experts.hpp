#pragma once

// Who sits, told to the platform that holds the evaluation (spec/draw §10): the department opens the leaves of those
// who have a seat now, and says whose certificates they are. It travels from the department to that platform, past the
// hub.

#include "draw/steps.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

inline constexpr std::string_view kSeatingLabel = "haihe/draw-seating/1";

struct SeatedExpert {
    kernel::Digest certificate; ///< SM3 of the DER: with it the expert signs in and signs
    std::string expert;
    std::int64_t j = 0;
    kernel::Digest salt;
    friend bool operator==(SeatedExpert const&, SeatedExpert const&) = default;
};
BOOST_DESCRIBE_STRUCT(SeatedExpert, (), (certificate, expert, j, salt))

struct SeatedExperts {
    kernel::Digest after; ///< H(the last replacement), or H(the selection)
    kernel::Instant at;
    std::vector<SeatedExpert> members; ///< by stratum, in the order of seats
    friend bool operator==(SeatedExperts const&, SeatedExperts const&) = default;
};
BOOST_DESCRIBE_STRUCT(SeatedExperts, (), (after, at, members))

/// The department says it. `certificates`: of the experts, by number. Refusals: those of read_through and check_list,
/// `list_is_the_countersigned_one`, `certificate_of_expert_is_known`, those of sign_document.
kernel::Result<SignedDocument> seat(Transcript const& so_far, std::string_view list_text,
                                    std::map<std::string, kernel::Digest> const& certificates, Signer const& department,
                                    kernel::Instant now);

/// `reading` reaches through the replacements of `so_far`. Refusals: those of read_signed and require_after,
/// `members_are_those_seated`, `expert_is_the_one_of_the_leaf`, `certificates_are_distinct`.
kernel::Result<SeatedExperts> check_seating(SignedDocument const& document, Transcript const& so_far,
                                            Reading const& reading);

} // namespace haihe::draw
