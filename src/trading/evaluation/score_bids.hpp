#pragma once

// 详细评审: each member scores (or adjusts prices) alone; the sheets are put together and the bids ranked.

#include "exchange/messages/evaluation_terms.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

namespace haihe::trading {

/// The member's sheet and, when it is the last one, the ranking. Refusals: those of require_member,
/// `sheet_is_handed_in_once`, `sheet_is_of_this_lot`, `every_valid_bid_is_scored`, `every_item_is_scored`,
/// `points_are_within_the_range`, `points_have_the_decimals`, `every_adjustment_is_made`,
/// `only_what_is_concerned_is_corrected`; those of formula when the price formula has no value that fits.
kernel::Result<std::vector<EvaluationEvent>> score(Evaluation const& evaluation, Committee const& committee,
                                                   exchange::EvaluationTerms const& terms, ScoreSheetSigned sheet,
                                                   bool held, kernel::Instant now);

/// What the sheets come to, by rank: total points (or evaluated price), then price, then technical points. Bids that
/// even these leave equal share a rank. Price points are those of the documents' formula, drawn into 0 … its full
/// points.
kernel::Result<std::vector<RankedBid>> rank_bids(Evaluation const& evaluation, exchange::EvaluationTerms const& terms);

struct DecideTie {
    std::vector<std::string> order;
    std::string reasons;
};
/// By the chair. Refusals: those of require_chair, `order_only_parts_equals`, `reasons_are_given`.
kernel::Result<TieDecided> decide_tie(Evaluation const& evaluation, Committee const& committee, DecideTie command,
                                      std::string const& caller, bool held, kernel::Instant now);

} // namespace haihe::trading
