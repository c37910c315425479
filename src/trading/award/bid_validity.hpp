#pragma once

// 投标有效期: how long the bids of a lot bind their bidders (条例 第二十五条, 评标委员会和评标方法暂行规定 第四十条).

#include "trading/award/award.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::trading {

/// As the documents state from the bid deadline, or as extended by those who agreed.
kernel::Instant valid_until(Tender const& tender, Award const& award);

/// Whose bids were opened and who has not left, in the order of the opening list.
std::vector<std::string> in_the_running(Opening const& opening, Award const& award);

/// The record of its opening is signed, and neither its evaluation nor its award has ended it without a winner.
bool is_undecided(Opening const& opening, Evaluation const& evaluation, Award const& award);

/// How many bids the report judged, or were opened where there is none.
std::int64_t bids_judged(Opening const& opening, Evaluation const& evaluation);

/// Fewer than three bidders have extended their bids, or the validity has ended: the lot is tendered again.
bool has_lapsed(Tender const& tender, Award const& award, kernel::Instant now);

/// Refusals: `extension_is_settled` (conflict), `three_bidders_have_extended` (unlawful),
/// `award_is_within_bid_validity` (unlawful).
kernel::Result<void> require_valid_bids(Tender const& tender, Award const& award, kernel::Instant now);

} // namespace haihe::trading
