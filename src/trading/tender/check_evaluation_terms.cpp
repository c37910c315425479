#include "trading/tender/check_evaluation_terms.hpp"

#include "formula/formula.hpp"
#include "formula/means.hpp"
#include "law/acts.hpp"
#include "law/numbers/candidates_are_at_most_3.hpp"
#include "law/numbers/committee_is_odd_and_at_least_5.hpp"
#include "law/numbers/experts_are_two_thirds.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using exchange::EvaluationTerms;
using kernel::Decimal;
using kernel::RefusalKind;

constexpr std::int64_t kMembersMax = 99;
constexpr std::size_t kEntriesMax = 200;
constexpr Decimal kNothing{0, 0};
constexpr Decimal kWhole{100, 0};

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string const& path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), "/evaluation" + path);
}

std::unexpected<kernel::Refusal> unlawful(char const* rule, kernel::Text text, std::string const& path,
                                          kernel::Citation citation) {
    return kernel::refuse(
        {RefusalKind::unlawful, rule, std::move(text), "/evaluation" + path, std::move(citation), {}});
}

/// What a rule of law finds broken, as a refusal at `path`.
kernel::Result<void> kept(law::Findings const& findings, std::string const& path) {
    for (auto const& finding : findings)
        if (finding.mark == law::Mark::broken)
            return unlawful(finding.rule.c_str(), finding.explanation, path, finding.citation);
    return {};
}

/// A committee of so many, as the law looks at it.
law::CommitteeFacts committee_of(std::int64_t representatives, std::int64_t experts) {
    law::CommitteeFacts facts;
    facts.members.resize(static_cast<std::size_t>(representatives + experts));
    for (std::int64_t i = 0; i < representatives; ++i) {
        auto& member = facts.members[static_cast<std::size_t>(i)];
        member.expert = false;
        member.represents_the_tenderee = true;
    }
    return facts;
}

kernel::Result<void> check_committee(exchange::CommitteeTerms const& terms) {
    std::int64_t experts = 0;
    for (std::size_t i = 0; i < terms.experts.size(); ++i) {
        auto const& one = terms.experts[i];
        if (one.specialty.empty() || one.need < 1 || one.need > kMembersMax)
            return no("experts_needed_are_stated", {"请填写专业和人数。", "State the specialty and how many."},
                      "/committee/experts/" + std::to_string(i));
        experts += one.need;
    }
    auto const members = terms.representatives + experts;
    if (terms.representatives < 0 || members < 1 || members > kMembersMax)
        return no("committee_size_is_possible", {"评标委员会人数应在1至99之间。", "A committee has 1 to 99 members."},
                  "/committee");
    auto const committee = committee_of(terms.representatives, experts);
    if (auto right = kept(law::committee_is_odd_and_at_least_5(committee), "/committee"); !right) return right;
    if (auto right = kept(law::experts_are_two_thirds(committee), "/committee"); !right) return right;
    if (terms.namedBecause && terms.namedBecause->empty())
        return unlawful("named_experts_have_their_ground",
                        {"直接确定评标专家的，应当说明特殊招标项目的理由。",
                         "Where experts are named and not drawn, the documents say why the tender is a special one."},
                        "/committee/namedBecause", law::implementing_regulation("第四十七条"));
    return {};
}

kernel::Result<void> check_clauses(EvaluationTerms const& terms) {
    if (terms.clauses.empty() || terms.clauses.size() > kEntriesMax)
        return no("clauses_are_stated", {"请列出1至200条评审条款。", "State 1 to 200 clauses."}, "/clauses");
    for (std::size_t i = 0; i < terms.clauses.size(); ++i) {
        auto const& clause = terms.clauses[i];
        auto const path = "/clauses/" + std::to_string(i);
        if (clause.code.empty() || clause.text.empty() ||
            (clause.kind != "form" && clause.kind != "qualification" && clause.kind != "response"))
            return no("clause_is_whole",
                      {"评审条款应有编号、内容和类别（形式、资格、响应性）。",
                       "A clause has a code, a text and a kind (form, qualification, response)."},
                      path);
        if (std::ranges::count(terms.clauses, clause.code, &exchange::EvaluationClause::code) > 1)
            return no("code_is_used_once", {"编号重复。", "The code is used twice."}, path + "/code");
    }
    return {};
}

kernel::Result<void> check_items(EvaluationTerms const& terms) {
    if (terms.items.size() > kEntriesMax || terms.adjustments.size() > kEntriesMax)
        return no("entries_are_at_most_200", {"评分项和折算因素各不超过200项。", "At most 200 items and adjustments."},
                  "/items");
    for (std::size_t i = 0; i < terms.items.size(); ++i) {
        auto const& item = terms.items[i];
        auto const path = "/items/" + std::to_string(i);
        if (item.code.empty() || item.name.empty() || (item.kind != "technical" && item.kind != "business"))
            return no("item_is_whole",
                      {"评分项应有编号、名称和类别（技术、商务）。",
                       "An item has a code, a name and a kind (technical, business)."},
                      path);
        if (item.least < kNothing || item.most <= item.least || item.most > kWhole)
            return no("item_range_is_right",
                      {"分值范围应在0至100之间，且最高分大于最低分。",
                       "The range lies between 0 and 100, and the most is above the least."},
                      path);
        if (std::ranges::count(terms.items, item.code, &exchange::ScoreItem::code) > 1)
            return no("code_is_used_once", {"编号重复。", "The code is used twice."}, path + "/code");
    }
    for (std::size_t i = 0; i < terms.adjustments.size(); ++i) {
        auto const& one = terms.adjustments[i];
        if (one.code.empty() || one.name.empty() ||
            std::ranges::count(terms.adjustments, one.code, &exchange::PriceAdjustment::code) > 1)
            return no("code_is_used_once", {"折算因素应有名称和不重复的编号。", "It has a name and a code of its own."},
                      "/adjustments/" + std::to_string(i));
    }
    return {};
}

bool seals_base_price(std::optional<exchange::BiddingTerms> const& bidding, std::string const& lot) {
    return bidding && bidding->basePrices &&
           std::ranges::find(*bidding->basePrices, lot, &exchange::BasePriceCommitment::lot) !=
               bidding->basePrices->end();
}

/// A formula is the same for all lots: it names a maximum or base price only where each of them has one.
kernel::Result<void> check_price(exchange::PriceScore const& price, std::vector<exchange::LotPublished> const& lots,
                                 std::optional<exchange::BiddingTerms> const& bidding) {
    formula::Names names{
        std::ranges::all_of(lots, [](auto const& lot) { return lot.maximumPrice.has_value(); }),
        std::ranges::all_of(lots, [&](auto const& lot) { return seals_base_price(bidding, lot.code); }),
        {}};
    for (std::size_t i = 0; i < price.constants.size(); ++i)
        if (!names.constants.emplace(price.constants[i].name, price.constants[i].value).second)
            return no("code_is_used_once", {"常数名称重复。", "The constant is named twice."},
                      "/price/constants/" + std::to_string(i));
    auto parsed = formula::parse(price.formula, names);
    if (parsed) return {};
    auto refusal = parsed.error();
    refusal.path = "/evaluation/price" + (refusal.path.empty() ? "/formula" : refusal.path);
    return kernel::refuse(std::move(refusal));
}

/// 综合评估法: items and price make 100.
kernel::Result<void> check_weights(EvaluationTerms const& terms) {
    std::vector<Decimal> weights;
    weights.reserve(terms.items.size() + 1);
    for (auto const& item : terms.items) weights.push_back(item.most);
    if (terms.price) weights.push_back(terms.price->points);
    if (terms.price && terms.price->points <= kNothing)
        return no("item_range_is_right", {"报价分应大于零。", "The points of the price are above zero."},
                  "/price/points");
    auto const total = formula::sum_of(weights);
    if (!total || *total != kWhole)
        return no("weights_sum_to_100",
                  {"各评分项与报价分的满分之和应为100分。", "The full points of items and price make 100."}, "/items");
    return {};
}

} // namespace

kernel::Result<void> check(EvaluationTerms const& terms, std::vector<exchange::LotPublished> const& lots,
                           std::optional<exchange::BiddingTerms> const& bidding) {
    bool const comprehensive = terms.method == "comprehensive";
    if (!comprehensive && terms.method != "lowest_evaluated_price")
        return no("evaluation_method_is_known",
                  {"评标办法应为综合评估法或者经评审的最低投标价法。",
                   "The method is comprehensive or lowest_evaluated_price."},
                  "/method");
    if (terms.decimals < 0 || terms.decimals > 4)
        return no("points_have_up_to_4_decimals", {"分值保留0至4位小数。", "Points have 0 to 4 decimals."},
                  "/decimals");
    if (terms.candidates < 1)
        return no("candidates_are_recommended", {"中标候选人至少1个。", "At least one candidate is recommended."},
                  "/candidates");
    law::EvaluationFacts evaluation;
    evaluation.candidates = terms.candidates;
    if (auto right = kept(law::candidates_are_at_most_3(evaluation), "/candidates"); !right) return right;
    if (auto right = check_committee(terms.committee); !right) return right;
    if (auto right = check_clauses(terms); !right) return right;
    if (auto right = check_items(terms); !right) return right;
    if (comprehensive ? !terms.adjustments.empty() : !terms.items.empty() || terms.price.has_value())
        return no("method_has_its_own_terms",
                  {"评分项和报价分只用于综合评估法，折算因素只用于经评审的最低投标价法。",
                   "Items and price points belong to the comprehensive method, adjustments to the lowest evaluated "
                   "price."},
                  "/method");
    if (!comprehensive) return {};
    if (auto right = check_weights(terms); !right) return right;
    return terms.price ? check_price(*terms.price, lots, bidding) : kernel::Result<void>{};
}

} // namespace haihe::trading
