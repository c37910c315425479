#pragma once

// The result (spec/draw §6), published after the winner is determined: who was called, by number and salt, and who
// served.

#include "draw/freeze.hpp"
#include "draw/list.hpp"
#include "draw/replacement.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

inline constexpr std::string_view kResultLabel = "haihe/draw-result/1";

struct CalledExpert {
    std::string expert;
    std::int64_t j = 0; ///< position in the list
    kernel::Digest salt;
    friend bool operator==(CalledExpert const&, CalledExpert const&) = default;
};
BOOST_DESCRIBE_STRUCT(CalledExpert, (), (expert, j, salt))

struct DrawResult {
    kernel::Digest after; ///< H(the last replacement), or H(the selection)
    kernel::Instant at;
    std::vector<CalledExpert> called;               ///< everybody who was ever given a seat, by ascending j
    std::vector<std::vector<std::int64_t>> members; ///< positions, per stratum in the order of seats
    friend bool operator==(DrawResult const&, DrawResult const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawResult, (), (after, at, called, members))

/// The department opens the leaves of those who were called. Refusals: those of read_through and check_list,
/// `list_is_the_countersigned_one`, those of sign_document.
kernel::Result<SignedDocument> publish(Transcript const& so_far, std::string_view list_text, Signer const& department,
                                       kernel::Instant now);

/// Refusals: those of read_signed and require_after, `everybody_called_is_named`, `members_are_those_seated`,
/// `expert_number_is_well_formed`, `expert_stands_in_the_list_once`, `expert_is_the_one_of_the_leaf`.
kernel::Result<DrawResult> check_result(SignedDocument const& document, Freeze const& freeze,
                                        kernel::Digest const& after, std::vector<Leaf> const& leaves,
                                        Seating const& seating);

} // namespace haihe::draw
