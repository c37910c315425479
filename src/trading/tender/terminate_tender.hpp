#pragma once

#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// How far a lot has come, as its later slices tell it: what a termination must not cut off.
struct LotStanding {
    std::string lot;
    bool is_being_opened = false; ///< its list is fixed, its record not signed yet
    bool is_awarded = false;      ///< a winner is determined, or a contract concluded
    bool is_over = false;         ///< it has failed or goes back to tender
};

/// What no waiting mends, so that not even a draft is kept. Refusals: `termination_precedes_the_award` (unlawful,
/// 法45), `a_lot_is_left_to_terminate` (conflict).
kernel::Result<void> require_something_to_terminate(std::vector<LotStanding> const& lots);

struct TerminateTender {
    exchange::TerminationNotice notice;
    trust::Signature signature;
    std::string drafter; ///< certificate of who drafted this very notice; empty: nobody did
    std::string signer;  ///< certificate that signed it
};

/// 终止招标, of the whole tender, before any award: what the award notice binds nobody undoes (招标投标法 第四十五条).
/// An opening that has begun is brought to its record first (第三十六条); bids that were not opened stay sealed.
/// Refusals: of the lifecycle, `tender_is_not_held` among them; `termination_is_drafted_first`,
/// `drafter_and_signer_are_two_people`, `termination_is_of_this_tender`, `termination_is_reasoned`,
/// `returns_are_stated` (unlawful, 条例31), `opening_is_brought_to_its_record` (unlawful), those of
/// require_something_to_terminate.
kernel::Result<TenderTerminated> decide(Tender const& tender, TerminateTender command,
                                        std::vector<LotStanding> const& lots, kernel::Instant now);

} // namespace haihe::trading
