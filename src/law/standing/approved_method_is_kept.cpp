#include "law/standing/approved_method_is_kept.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::approved_method_is_kept() {
    return {.rule = "approved_method_is_kept",
            .sentence = {"按照审批、核准的招标方式招标。", "The tender is held by the approved method."},
            .editions = {implementing_regulation("第七条")},
            .waits_for = {"审批平台对接", "the approval platform"}};
}

Findings approved_method_is_kept(ProjectFacts const& facts) {
    auto const card = cards::approved_method_is_kept();
    if (!facts.approved_method) return silent(card);
    return verdict(card, *facts.approved_method == facts.method, "/method",
                   {{"approved", *facts.approved_method}, {"given", facts.method}});
}

} // namespace haihe::law
