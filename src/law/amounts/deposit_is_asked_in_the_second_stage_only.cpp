#include "law/amounts/deposit_is_asked_in_the_second_stage_only.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::deposit_is_asked_in_the_second_stage_only() {
    return {.rule = "deposit_is_asked_in_the_second_stage_only",
            .sentence = {"两阶段招标要求提交投标保证金的，在第二阶段提出。",
                         "In a tender of two stages a deposit is asked in the second only."},
            .editions = {implementing_regulation("第三十条")},
            .waits_for = {"两阶段招标", "two-stage tenders"}};
}

Findings deposit_is_asked_in_the_second_stage_only(DocumentsFacts const& facts) {
    auto const card = cards::deposit_is_asked_in_the_second_stage_only();
    if (facts.stages != 2) return silent(card);
    return verdict(card, facts.deposit_stage != 1, "/depositStage", {{"given", std::to_string(facts.deposit_stage)}});
}

} // namespace haihe::law
