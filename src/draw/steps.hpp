#pragma once

// Reading a transcript step by step, each resting on those before. A party runs it over what there is so far before it
// acts; whoever has the published whole runs it to the end.

#include "draw/acceptance.hpp"
#include "draw/commitment.hpp"
#include "draw/countersignature.hpp"
#include "draw/escrow.hpp"
#include "draw/freeze.hpp"
#include "draw/replacement.hpp"
#include "draw/result.hpp"
#include "draw/reveal.hpp"
#include "draw/selection.hpp"
#include "draw/transcript.hpp"

#include <array>
#include <vector>

namespace haihe::draw {

enum class Step {
    format,
    freeze,
    leaves,
    countersignature,
    commitments,
    escrows,
    acceptances,
    values,
    selection,
    replacements,
    result,
};
inline constexpr std::array kSteps{Step::format,      Step::freeze,       Step::leaves,      Step::countersignature,
                                   Step::commitments, Step::escrows,      Step::acceptances, Step::values,
                                   Step::selection,   Step::replacements, Step::result};

/// What has been read and holds.
struct Reading {
    Freeze freeze;
    kernel::Digest freeze_digest;
    Countersignature countersignature;
    std::vector<Commitment> commitments;
    std::vector<Escrow> escrows;
    std::vector<Acceptance> acceptances;
    RandomValues values;
    kernel::Digest seed;
    Selection selection;
    Seating seating;
    DrawResult result;
};

/// One more step, all before it having been read. Refusals: `draw_format_is_known`, `step_has_been_taken`, and those of
/// the step's own check, with a path from the transcript.
kernel::Result<void> read_step(Transcript const& transcript, Step step, Reading& reading);

/// From the first step to `last`; the first refusal.
kernel::Result<Reading> read_through(Transcript const& transcript, Step last);

/// The whole of a published transcript.
inline kernel::Result<Reading> verify(Transcript const& transcript) { return read_through(transcript, Step::result); }

/// What the next replacement, or the result, names as `after`. Requires a selection.
kernel::Digest digest_before_result(Transcript const& transcript);

} // namespace haihe::draw
