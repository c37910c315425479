#pragma once

// The transcript (spec/draw §7): everything that was signed, and the leaves. It grows step by step among the parties;
// whole, it is published, and anybody recomputes it.

#include "draw/list.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

struct Transcript {
    static constexpr char const* kFormat = "haihe/draw-transcript/1";
    std::string format = kFormat;
    SignedDocument freeze;
    std::vector<Leaf> leaves;
    std::optional<SignedDocument> countersignature{};
    std::vector<SignedDocument> commitments; ///< of the parties, in their order
    std::vector<SignedDocument> escrows;
    std::vector<SignedDocument> acceptances;
    std::vector<SignedDocument> reveals;  ///< by ascending party
    std::vector<SignedDocument> releases; ///< by ascending party that did not reveal, then holder
    std::optional<SignedDocument> selection{};
    std::vector<SignedDocument> replacements; ///< in the order in which they happened
    std::optional<SignedDocument> result{};
    friend bool operator==(Transcript const&, Transcript const&) = default;
};
BOOST_DESCRIBE_STRUCT(Transcript, (),
                      (format, freeze, leaves, countersignature, commitments, escrows, acceptances, reveals, releases,
                       selection, replacements, result))

/// The file as it was published. Refusals: those of read_document. What it says is for read_through to check.
kernel::Result<Transcript> read_transcript(std::string_view text);

} // namespace haihe::draw
