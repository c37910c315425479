#include "law/awards/main_work_is_not_subcontracted.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::main_work_is_not_subcontracted() {
    return {.rule = "main_work_is_not_subcontracted",
            .sentence = {"主体、关键性工作不得分包。", "The main work is not subcontracted."},
            .editions = {tendering_law("第四十八条")},
            .besides = {implementing_regulation("第五十九条")},
            .use = Use::detect,
            .waits_for = {"合同履行", "performance of contracts"}};
}

Findings main_work_is_not_subcontracted(AwardingFacts const& facts) {
    auto const card = cards::main_work_is_not_subcontracted();
    if (!facts.main_work_subcontracted) return silent(card);
    return verdict(card, !*facts.main_work_subcontracted, "/mainWorkSubcontracted");
}

} // namespace haihe::law
