#include "demo/cast/evaluation_terms.hpp"

namespace haihe::demo {

namespace {

kernel::Decimal points(std::int64_t whole) { return kernel::Decimal::parse(std::to_string(whole)).value(); }

} // namespace

exchange::EvaluationTerms evaluation_terms(JudgingPlan const& plan) {
    exchange::EvaluationTerms terms;
    terms.method = plan.method;
    terms.clauses = {{kDecidingClause, "qualification", "具有招标公告要求的资质、业绩和人员。", true},
                     {"R1", "response", "工期(交货期)、质量和付款条件响应招标文件。", true},
                     {"F1", "form", "投标函按规定格式填写。", false}};
    terms.committee = {1, {{plan.specialty, 3}, {kCostSpecialty, 1}}, {}};
    if (plan.method == "comprehensive") {
        terms.items = {{"T1", "technical", "实施方案", "完整、合理、有针对性。", {}, points(30)},
                       {"T2", "technical", "质量和安全措施", "措施具体,责任到人。", {}, points(15)},
                       {"B1", "business", "业绩和人员", "同类业绩和主要人员经验。", {}, points(15)}};
        terms.price = exchange::PriceScore{points(40), "points * lowest / price", {}};
        terms.losersSeeTheirPoints = true;
    } else {
        terms.adjustments = {{"A1", "付款条件", "付款条件优于或者劣于要求的,按资金成本折算。"}};
    }
    return terms;
}

} // namespace haihe::demo
