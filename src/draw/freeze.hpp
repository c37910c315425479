#pragma once

// The freeze F of a draw (spec/draw §3): everything that is fixed before anybody commits to a random value.

#include "draw/signed_document.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

inline constexpr std::string_view kFreezeLabel = "haihe/draw-freeze/1";
inline constexpr std::int64_t kVersion = 1;
inline constexpr std::size_t kParties = 3;
inline constexpr std::size_t kStrataMax = 32;
inline constexpr std::int64_t kSeatsMax = 255; ///< of need, and of reserve
inline constexpr std::int64_t kLeavesMax = 65'535;

/// Those among whom so many are drawn: a specialty in a district, say.
struct Stratum {
    std::string name;         ///< 1–100 bytes
    std::int64_t need = 0;    ///< persons drawn, 1–255
    std::int64_t reserve = 0; ///< further persons, in the order in which they are called up, 0–255
    friend bool operator==(Stratum const&, Stratum const&) = default;
};
BOOST_DESCRIBE_STRUCT(Stratum, (), (name, need, reserve))

enum class PartyRole { hub, department, tenderee, agency };
BOOST_DESCRIBE_ENUM(PartyRole, hub, department, tenderee, agency)

struct Party {
    std::int64_t i = 0; ///< 1 the hub, 2 the department, 3 the tenderee or its agency
    PartyRole role = PartyRole::hub;
    kernel::Digest signCertDigest;
    kernel::Digest encryptCertDigest; ///< may be the same certificate
    friend bool operator==(Party const&, Party const&) = default;
};
BOOST_DESCRIBE_STRUCT(Party, (), (i, role, signCertDigest, encryptCertDigest))

inline constexpr std::int64_t kHub = 1, kDepartment = 2;

/// Each step is signed before its instant; a share is released from escrow at revealBy or later.
struct Windows {
    kernel::Instant commitBy;
    kernel::Instant escrowBy;
    kernel::Instant acceptBy;
    kernel::Instant revealBy;
    friend bool operator==(Windows const&, Windows const&) = default;
};
BOOST_DESCRIBE_STRUCT(Windows, (), (commitBy, escrowBy, acceptBy, revealBy))

struct Freeze {
    std::int64_t v = kVersion;
    std::string drawId;           ///< 16 random bytes, 32 lower-case hexadecimal digits
    std::string tender;           ///< tender code
    kernel::Digest requestDigest; ///< H(the signed request for the draw)
    std::int64_t attempt = 1;
    std::optional<kernel::Digest> previous{}; ///< H(F) of the attempt before; absent iff attempt is 1
    kernel::Instant at;
    std::vector<Stratum> strata;
    std::int64_t m = 0; ///< leaves
    kernel::Digest listRoot;
    std::vector<Party> parties;
    Windows windows;
    friend bool operator==(Freeze const&, Freeze const&) = default;

    /// Requires i in 1 … 3.
    [[nodiscard]] Party const& party(std::int64_t i) const { return parties[static_cast<std::size_t>(i - 1)]; }
};
BOOST_DESCRIBE_STRUCT(Freeze, (),
                      (v, drawId, tender, requestDigest, attempt, previous, at, strata, m, listRoot, parties, windows))

/// Refusals: `draw_version_is_known`, `draw_id_is_random_bytes`, `tender_code_is_valid`,
/// `attempt_names_the_one_before`, `strata_are_one_to_thirty_two`, `stratum_is_named`, `strata_are_distinct`,
/// `stratum_needs_a_possible_number`, `list_has_a_possible_length`, `parties_are_hub_department_and_host`,
/// `parties_are_distinct`, `windows_follow_each_other`.
kernel::Result<void> validate(Freeze const& freeze);

/// Valid, and signed by the hub. Refusals: those of validate and sign_document.
kernel::Result<SignedDocument> sign_freeze(Freeze const& freeze, Signer const& hub);
/// Refusals: those of read_signed, and of validate below /document.
kernel::Result<Freeze> read_freeze(SignedDocument const& document);

std::string random_draw_id();

} // namespace haihe::draw
