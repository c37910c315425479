#pragma once

// The Chinese words in which an evaluation report is printed.

#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/evaluation_terms.hpp"

#include <string>

namespace haihe::trading {

std::string money_text(kernel::Money money); ///< 12,345,678.90
std::string china_time(kernel::Instant at);  ///< 2026年3月5日 09:30:00, in China
std::string method_word(std::string const& method);
std::string outcome_word(std::string const& outcome);
std::string seat_word(exchange::ReportedMember const& member);
std::string opinion_word(exchange::MemberOpinion const& opinion);
std::string clause_word(exchange::EvaluationClause const& clause); ///< its kind
std::string item_word(exchange::ScoreItem const& item);            ///< its kind
/// What the bid was rejected for; the committee's reasons stand in the report beside it.
std::string rejection_text(exchange::Rejection const& rejection, exchange::EvaluationTerms const& terms);

} // namespace haihe::trading
