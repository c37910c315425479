#pragma once

#include "trading/award/award.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/tender/tender.hpp"

#include <cstdint>
#include <string>

namespace haihe::trading {

struct RetenderLot {
    std::int64_t bids = 0; ///< bids_judged
    std::string reasons;
    std::string by;
    std::string lot{};
    bool undecided = true; ///< is_undecided
};

/// 重新招标, by the host's signer: where the first candidate is out, or an upheld objection concerns it, the host may
/// tender again instead of taking the next (条例 第五十五条), and must when none is left, or the bids are valid no more
/// (has_lapsed), posted or not. Refusals: those of
/// require_step, `lot_is_undecided` (conflict), `objections_are_answered` (unlawful, 条例77), `retender_has_its_ground`
/// (unlawful, 条例55), `reasons_are_given`.
kernel::Result<LotToRetender> retender(Award const& award, Tender const& tender, Dispute const& dispute,
                                       RetenderLot command, kernel::Instant now);

} // namespace haihe::trading
