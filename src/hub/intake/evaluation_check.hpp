#pragma once

// 评标: a committee's report, held against the opening record and the documents; and a lot that failed after it.

#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/opening.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// `report` is the text of `told`. Faults, with paths into the payload: `lot_is_of_the_tender`,
/// `evaluation_follows_the_opening_record`, `lot_is_evaluated_once`, `lot_has_not_failed`, `report_is_of_its_lot`,
/// `report_follows_its_evaluation`, `method_is_the_documents`, `evaluated_bids_are_those_of_the_record`,
/// `evaluated_price_is_the_one_read`, `rejected_bid_has_no_result`, `candidates_are_at_most_as_many_as_stated`,
/// `candidates_are_valid_bids_by_rank`, `outcome_follows_from_the_bids`, `every_member_states_its_opinion`,
/// `reports_are_numbered_in_order`, `corrected_report_is_the_one_before`.
/// Who the members are, and what they signed, the hub is not told: supervision platforms check it.
Faults check(exchange::EvaluationReport const& report, exchange::EvaluationReported const& told,
             ToldTender const& tender);

/// A lot that failed after its opening. Faults: `lot_is_of_the_tender`, `evaluation_follows_the_opening_record`,
/// `lot_has_not_failed`, `lot_has_no_contract`, `failure_follows_from_the_evaluation`, `award_is_cancelled_first`,
/// `failure_counts_the_bids_judged`, `failure_follows_from_the_validity`.
Faults check_later_failure(exchange::LotFailed const& told, ToldTender const& tender);

} // namespace haihe::hub
