#pragma once

// Who cannot or may not serve is replaced by the next reserve of the stratum (spec/draw §6), never by a new seed.

#include "draw/freeze.hpp"
#include "draw/selection.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace haihe::draw {

inline constexpr std::string_view kReplacementLabel = "haihe/draw-replacement/1";

enum class ReplacementGround {
    declined,
    unreachable,
    recused, ///< a relation that came to light after the draw
    removed, ///< during the evaluation
};
BOOST_DESCRIBE_ENUM(ReplacementGround, declined, unreachable, recused, removed)

struct Replacement {
    kernel::Digest after; ///< H(the selection), or H(the replacement before)
    kernel::Instant at;
    ReplacementGround ground = ReplacementGround::declined;
    std::optional<std::int64_t> in{}; ///< position; absent when the stratum has no reserve left
    std::int64_t out = 0;             ///< position
    friend bool operator==(Replacement const&, Replacement const&) = default;
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (after, at, ground, in, out))

/// Who has a seat, and who would be called next.
class Seating {
public:
    Seating() = default;
    explicit Seating(std::vector<StratumSelection> const& selection);

    /// The next reserve takes the seat of `out`; empty: there is none left, the seat stays vacant. Refusal:
    /// `replaced_expert_has_a_seat`.
    kernel::Result<std::optional<std::int64_t>> replace(std::int64_t out);

    /// Per stratum, in the order of seats.
    [[nodiscard]] std::vector<std::vector<std::int64_t>> members() const;
    /// Everybody who was ever given a seat, ascending.
    [[nodiscard]] std::vector<std::int64_t> called() const;

private:
    struct Places {
        std::vector<std::optional<std::int64_t>> seats;
        std::vector<std::int64_t> reserves;
        std::size_t next = 0;
    };
    std::vector<Places> strata_;
    std::vector<std::int64_t> called_;
};

/// The department records it. Refusals: those of read_through, `replaced_expert_has_a_seat`, those of sign_document.
kernel::Result<SignedDocument> replace(Transcript const& so_far, std::int64_t out, ReplacementGround ground,
                                       Signer const& department, kernel::Instant now);

/// Refusals, below /<position>: those of read_signed and require_after, `replaced_expert_has_a_seat`,
/// `replacement_takes_the_next_reserve`.
kernel::Result<Seating> check_replacements(std::vector<SignedDocument> const& documents, Freeze const& freeze,
                                           kernel::Digest const& selection_digest, Seating seating);

} // namespace haihe::draw
