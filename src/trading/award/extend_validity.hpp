#pragma once

// 延长投标有效期: one request to all bidders in the running; who agrees may not change its bid, who refuses or keeps
// silent leaves, and its deposit goes back.

#include "trading/award/award.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct RequestValidity {
    exchange::ValidityRequest request;
    trust::Signature signature;
    std::string by; ///< certificate
};

/// By the host's signer, from the opening record to the award, before the validity ends; a hold does not hinder it.
/// Refusals: those of require_step, `opening_is_recorded`, `lot_is_undecided`, `extension_is_settled`,
/// `request_is_of_this_lot`, `extensions_are_numbered_in_order`, `validity_before_is_the_one_in_force`,
/// `extension_is_asked_within_the_validity` (unlawful), `validity_is_made_longer`, `answers_come_within_the_validity`,
/// `request_is_reasoned`, `somebody_is_in_the_running`.
kernel::Result<ValidityRequested> request(Award const& award, Tender const& tender, Opening const& opening,
                                          Evaluation const& evaluation, std::string const& lot, RequestValidity command,
                                          kernel::Instant now);

/// By a bidder that is asked, once, before the stated time. Refusals: those of require_step, `extension_is_asked`,
/// `bidder_is_asked` (forbidden), `answer_is_of_this_request`, `extension_is_answered_once`, `answer_is_in_time`.
kernel::Result<ValidityAnswered> answer(Award const& award, Tender const& tender, ValidityAnswered answering);

/// What the pending request comes to, once all have answered or the time is over; else nothing.
std::optional<ValiditySettled> settled(Award const& award, kernel::Instant now);

/// The same as events; with it the lot's failure where fewer than three have agreed, unless a hold or an objection
/// keeps it for the host to say later. `bids`: bids_judged.
std::vector<AwardEvent> settle(Award const& award, Tender const& tender, Dispute const& dispute, std::int64_t bids,
                               std::string const& lot, kernel::Instant now);

} // namespace haihe::trading
