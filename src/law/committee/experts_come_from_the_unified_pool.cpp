#include "law/committee/experts_come_from_the_unified_pool.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::experts_come_from_the_unified_pool() {
    return {.rule = "experts_come_from_the_unified_pool",
            .sentence = {"评标专家从国家或者省级统一的评标专家库抽取。",
                         "Experts come from the unified pool of the state or the province."},
            .editions = {expert_measures("")},
            .source = Source::known,
            .also_named = {"expert_is_in_the_pool", "draw_is_of_the_hub"}};
}

Findings experts_come_from_the_unified_pool(PoolFacts const& facts) {
    auto const card = cards::experts_come_from_the_unified_pool();
    return verdict(card, facts.of_the_state_or_province, "/ofTheStateOrProvince");
}

} // namespace haihe::law
