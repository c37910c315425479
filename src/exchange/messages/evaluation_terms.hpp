#pragma once

// How bids are judged: stated in the signed tender documents, and from nowhere else (招标投标法 第四十条, 条例
// 第四十九条).

#include "kernel/decimal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// A clause that each member of the committee judges for each bid.
struct EvaluationClause {
    std::string code; ///< as the documents number it: Q1
    std::string kind; ///< form | qualification | response
    std::string text;
    bool rejects = true; ///< 否决条款: a bid that does not meet it is rejected; else the deviation is recorded
    friend bool operator==(EvaluationClause const&, EvaluationClause const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluationClause, (), (code, kind, text, rejects))

/// 评分项: each member gives points between `least` and `most`.
struct ScoreItem {
    std::string code;
    std::string kind; ///< technical | business
    std::string name;
    std::string criteria;
    kernel::Decimal least;
    kernel::Decimal most;
    friend bool operator==(ScoreItem const&, ScoreItem const&) = default;
};
BOOST_DESCRIBE_STRUCT(ScoreItem, (), (code, kind, name, criteria, least, most))

/// A number that the documents name and their formula uses.
struct NamedNumber {
    std::string name;
    kernel::Decimal value;
    friend bool operator==(NamedNumber const&, NamedNumber const&) = default;
};
BOOST_DESCRIBE_STRUCT(NamedNumber, (), (name, value))

/// 报价分: computed, not given (spec/formula).
struct PriceScore {
    kernel::Decimal points; ///< full points
    std::string formula;
    std::vector<NamedNumber> constants;
    friend bool operator==(PriceScore const&, PriceScore const&) = default;
};
BOOST_DESCRIBE_STRUCT(PriceScore, (), (points, formula, constants))

/// 价格折算因素: what the committee adds to a price or takes off it, in money, before prices are compared.
struct PriceAdjustment {
    std::string code;
    std::string name;
    std::string criteria;
    friend bool operator==(PriceAdjustment const&, PriceAdjustment const&) = default;
};
BOOST_DESCRIBE_STRUCT(PriceAdjustment, (), (code, name, criteria))

struct ExpertsNeeded {
    std::string specialty; ///< of the city's pool of experts
    std::int64_t need = 0;
    friend bool operator==(ExpertsNeeded const&, ExpertsNeeded const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertsNeeded, (), (specialty, need))

/// 评标委员会: odd, five or more, two thirds experts (招标投标法 第三十七条).
struct CommitteeTerms {
    std::int64_t representatives = 0; ///< of the tenderee
    std::vector<ExpertsNeeded> experts;
    /// Why the experts are named by the tenderee and not drawn (特殊招标项目, 条例 第四十七条); absent: they are drawn.
    std::optional<std::string> namedBecause{};
    friend bool operator==(CommitteeTerms const&, CommitteeTerms const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeTerms, (), (representatives, experts, namedBecause))

struct EvaluationTerms {
    std::string method; ///< comprehensive 综合评估法 | lowest_evaluated_price 经评审的最低投标价法
    std::vector<EvaluationClause> clauses;
    std::vector<ScoreItem> items;             ///< comprehensive only
    std::optional<PriceScore> price{};        ///< comprehensive only; with the items it makes 100
    std::vector<PriceAdjustment> adjustments; ///< lowest_evaluated_price only
    bool leaveOutExtremes = false;            ///< of the members' points for an item, one highest and one lowest
    std::int64_t decimals = 2;                ///< of points; half away from zero
    std::int64_t candidates = 3;              ///< at most so many are recommended (条例 第五十三条)
    CommitteeTerms committee;
    bool losersSeeTheirPoints = false;
    friend bool operator==(EvaluationTerms const&, EvaluationTerms const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluationTerms, (),
                      (method, clauses, items, price, adjustments, leaveOutExtremes, decimals, candidates, committee,
                       losersSeeTheirPoints))

} // namespace haihe::exchange
