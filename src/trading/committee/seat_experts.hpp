#pragma once

// The department tells whom a draw has seated.

#include "kernel/refusal.hpp"
#include "trading/committee/form_committee.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct DrawnStratum {
    std::string specialty;
    std::int64_t need = 0;
};

/// The rim has verified the transcript through its replacements and the department's seating, and knows the parties.
struct SeatExperts {
    std::string tender; ///< of the draw
    std::vector<DrawnStratum> strata;
    std::string host_entity; ///< who asked for the draw
    std::vector<Nominee> experts;
    ExpertsSeated event; ///< but for its instant
};

/// Refusals: those of the tender's lifecycle, `documents_state_the_evaluation`, `experts_are_named`,
/// `draw_is_of_the_tender`, `draw_is_asked_for_by_the_host`, `strata_are_those_of_the_documents`,
/// `draw_has_one_selection`, `seating_follows_the_last`, those of may_sit below /seating.
kernel::Result<ExpertsSeated> decide(Committee const& committee, SeatExperts const& command, Tender const& tender,
                                     std::vector<Opening const*> const& openings, kernel::Instant now);

} // namespace haihe::trading
