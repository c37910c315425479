#pragma once

// The host asks for a draw.

#include "exchange/messages/evaluation_terms.hpp"
#include "hub/draw/draw.hpp"
#include "hub/intake/told.hpp"
#include "hub/jurisdiction/competence.hpp"
#include "kernel/refusal.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

inline constexpr std::int64_t kStepMinutesMin = 5, kStepMinutesMax = 1440;
inline constexpr std::int64_t kSeatsMax = 255; ///< of need, and of reserve (spec/draw §3)
inline constexpr std::size_t kRecusalsMax = 200;

/// Who asks for what: the rim has verified the signature, and that the department is one.
struct RequestDraw {
    std::string id;
    DrawRequest request;
    DrawDocument as_signed;
    std::string encryption_certificate;
    std::string entity;
    std::string by;
};

/// Seats of a specialty that earlier draws of the tender fill or are to fill.
struct SeatsTaken {
    std::string specialty;
    std::int64_t seats = 0;
};

/// Refusals: `tender_is_registered` (absent), `tender_is_the_callers`, `documents_state_the_evaluation`,
/// `experts_are_drawn` (the documents name them), those of require_competent, `department_is_not_the_host`,
/// `strata_are_those_of_the_documents`, `seats_are_drawn_once`, `reserve_is_a_possible_number`, `district_is_stated`,
/// `recusals_name_entities`, `step_minutes_are_possible`, `request_is_dated_when_made`.
kernel::Result<DrawRequested> decide(RequestDraw const& command, ToldTender const* tender,
                                     std::vector<TableInForce> const& tables, std::vector<SeatsTaken> const& taken,
                                     kernel::Instant now);

} // namespace haihe::hub
