#pragma once

// What a bidder is told of its own bid once the candidates are posted, and never of another's: why it was rejected;
// where the documents allow it, its points and rank.

#include "exchange/messages/evaluation_terms.hpp"
#include "trading/award/award.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct OwnRejection {
    std::string by;   ///< clause | ground | record
    std::string code; ///< how many members found it stays with the committee
    std::vector<std::string> reasons;
    friend bool operator==(OwnRejection const&, OwnRejection const&) = default;
};
BOOST_DESCRIBE_STRUCT(OwnRejection, (), (by, code, reasons))

struct OwnResult {
    std::string bidId;
    std::vector<OwnRejection> rejections; ///< empty: the bid is valid
    std::vector<std::string> deviations;
    std::optional<exchange::BidResult> result{}; ///< of a valid bid, where the documents let losers see their points
    friend bool operator==(OwnResult const&, OwnResult const&) = default;
};
BOOST_DESCRIBE_STRUCT(OwnResult, (), (bidId, rejections, deviations, result))

/// Absent: before the posting, and for whoever has no bid in the report. Where the report recommends nobody, nothing is
/// ever posted: then it is told from the report on.
std::optional<OwnResult> own_result(Evaluation const& evaluation, Award const& award,
                                    exchange::EvaluationTerms const& terms, std::string const& bidder);

} // namespace haihe::trading
