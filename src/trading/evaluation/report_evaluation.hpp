#pragma once

// 评标报告: what follows from the sheets, and how each member stands to it (招标投标法 第四十条, 条例 第五十三条).

#include "exchange/messages/evaluation_terms.hpp"
#include "trading/committee/committee.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

namespace haihe::trading {

/// Requires the phase reporting or reported.
exchange::EvaluationReport report_of(Evaluation const& evaluation, Committee const& committee,
                                     exchange::EvaluationTerms const& terms);

struct GiveOpinion {
    exchange::MemberOpinion opinion;
    /// What its signature is over; absent when it refuses to sign.
    std::optional<exchange::EvaluationReport> signed_report;
};
/// The member's opinion and, with the last one, the completed report. Who refuses without reasons counts as consenting.
/// Refusals: those of require_member, `opinion_is_given_once`, `opinion_is_known`, `dissent_has_its_reasons`,
/// `report_is_as_the_sheets_say`, `agreement_is_signed`.
kernel::Result<std::vector<EvaluationEvent>> give_opinion(Evaluation const& evaluation, Committee const& committee,
                                                          exchange::EvaluationTerms const& terms, GiveOpinion command,
                                                          bool held, kernel::Instant now);

} // namespace haihe::trading
