#pragma once

// 评标报告 for reading on paper: everything that the report as data says, and how each member stands to it. What
// members sign is the data; every page says so and carries its digest.

#include "edge/document/document.hpp"
#include "exchange/messages/evaluation_terms.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct ReportToPrint {
    std::string tender_name;
    std::string lot_name;
    exchange::EvaluationTerms terms; ///< as the documents state them
    exchange::EvaluationReport report;
    std::vector<OpinionGiven> opinions; ///< of a completed report all; of one that is being signed none
    std::optional<kernel::Instant> reported_at{};
};

edge::document::Document printed(ReportToPrint const& one);

} // namespace haihe::trading
