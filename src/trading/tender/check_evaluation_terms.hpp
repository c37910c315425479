#pragma once

// Whether bids can be judged as the documents say: looked at when they are drafted and again when they are issued.

#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"

#include <vector>

namespace haihe::trading {

/// Paths begin at /evaluation. `bidding`: which lots seal a base price. Refusals: `evaluation_method_is_known`,
/// `clauses_are_stated`, `clause_is_whole`, `code_is_used_once`, `entries_are_at_most_200`, `item_is_whole`,
/// `item_range_is_right`, `weights_sum_to_100`, `method_has_its_own_terms`, those of formula::parse,
/// `experts_needed_are_stated`, `committee_size_is_possible`, `candidates_are_recommended`,
/// `committee_is_odd_and_at_least_5`, `experts_are_two_thirds` (招标投标法 第三十七条), `candidates_are_at_most_3`
/// (条例 第五十三条), `named_experts_have_their_ground` (条例 第四十七条), `points_have_up_to_4_decimals`.
kernel::Result<void> check(exchange::EvaluationTerms const& terms, std::vector<exchange::LotPublished> const& lots,
                           std::optional<exchange::BiddingTerms> const& bidding);

} // namespace haihe::trading
