#include "law/standing/kinds_of_article_3_are_in_scope.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::kinds_of_article_3_are_in_scope() {
    return {
        .rule = "kinds_of_article_3_are_in_scope",
        .sentence = {"大型基础设施、公用事业，国有资金或者国家融资，国际组织或者外国政府贷款的项目，必须招标。",
                     "Infrastructure and utilities, state money, and foreign loans or aid are what must be tendered."},
        .editions = {tendering_law("第三条")},
        .waits_for = {"项目分类", "kinds of projects"}};
}

Findings kinds_of_article_3_are_in_scope(ScopeFacts const& facts) {
    auto const card = cards::kinds_of_article_3_are_in_scope();
    if (!facts.kind_of_article_3 || !facts.held_to_be_in_scope) return silent(card);
    return verdict(card, !*facts.kind_of_article_3 || *facts.held_to_be_in_scope, "/heldToBeInScope");
}

} // namespace haihe::law
