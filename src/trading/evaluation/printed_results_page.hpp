#pragma once

// The tables of a printed report: by what the bids were judged, and what they came to.

#include "trading/evaluation/printed_report_page.hpp"

namespace haihe::trading {

using Blocks = std::vector<edge::document::Block>;

std::string bidder_named(exchange::EvaluationReport const& report, std::string const& bid_id);
/// Of the valid bids, the best first.
std::vector<exchange::EvaluatedBid> ranked(exchange::EvaluationReport const& report);

Blocks printed_criteria(exchange::EvaluationTerms const& terms);
Blocks printed_review(ReportToPrint const& one);
/// Empty when nothing was scored.
Blocks printed_ranking(ReportToPrint const& one);

} // namespace haihe::trading
