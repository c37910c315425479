#pragma once

#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

struct ClarifyTender {
    exchange::Clarification clarification;
    trust::Signature signature;
    std::string signer;
};

/// Refusals: of the lifecycle; `clarification_is_of_this_tender`, `clarifications_are_numbered_in_order`,
/// `clarification_precedes_the_deadline`, `deadline_is_never_brought_forward`, and
/// `clarification_is_15_days_before_the_deadline_or_moves_it` (法23, 条例21) when the new deadline is absent or too
/// early.
kernel::Result<TenderClarified> decide(Tender const& tender, ClarifyTender const& command, kernel::Instant now);

} // namespace haihe::trading
