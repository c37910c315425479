#include "trading/award/own_result.hpp"

#include <algorithm>

namespace haihe::trading {

std::optional<OwnResult> own_result(Evaluation const& evaluation, Award const& award,
                                    exchange::EvaluationTerms const& terms, std::string const& bidder) {
    if (!evaluation.reported) return std::nullopt;
    auto const& report = evaluation.reported->report;
    if (!award.posted && report.outcome == "candidates") return std::nullopt;
    auto const bid = std::ranges::find(report.bids, bidder, &exchange::EvaluatedBid::bidder);
    if (bid == report.bids.end()) return std::nullopt;
    OwnResult own{bid->bidId, {}, bid->deviations, {}};
    for (auto const& one : bid->rejections) own.rejections.push_back({one.by, one.code, one.reasons});
    if (terms.losersSeeTheirPoints) own.result = bid->result;
    return own;
}

} // namespace haihe::trading
