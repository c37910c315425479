#include "law/committee/experts_are_assessed.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::experts_are_assessed() {
    return {.rule = "experts_are_assessed",
            .sentence = {"对评标专家的评标行为进行记录和评价。", "The conduct of experts is recorded and assessed."},
            .editions = {expert_measures("")},
            .source = Source::known,
            .waits_for = {"专家评价", "assessment of experts"}};
}

Findings experts_are_assessed(PoolFacts const& facts) {
    auto const card = cards::experts_are_assessed();
    return verdict(card, facts.experts_are_assessed, "/expertsAreAssessed");
}

} // namespace haihe::law
