#include "law/standing/listed_infrastructure_is_in_scope.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::listed_infrastructure_is_in_scope() {
    return {.rule = "listed_infrastructure_is_in_scope",
            .sentence = {"大型基础设施、公用事业项目按所列范围认定：能源、交通、通信、水利、城市建设。",
                         "Infrastructure in the scope is what the list names: energy, transport, communications, "
                         "water, city works."},
            .editions = {infrastructure_scope_2018("第二条")},
            .source = Source::known,
            .waits_for = {"项目分类", "kinds of projects"}};
}

Findings listed_infrastructure_is_in_scope(ScopeFacts const& facts) {
    auto const card = cards::listed_infrastructure_is_in_scope();
    if (!facts.listed_infrastructure || !facts.held_to_be_in_scope) return silent(card);
    return verdict(card, !*facts.listed_infrastructure || *facts.held_to_be_in_scope, "/heldToBeInScope");
}

} // namespace haihe::law
