#include "law/standing/approved_form_is_kept.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::approved_form_is_kept() {
    return {.rule = "approved_form_is_kept",
            .sentence = {"按照审批、核准的招标组织形式招标。", "The tender is organised in the approved form."},
            .editions = {implementing_regulation("第七条")},
            .waits_for = {"审批平台对接", "the approval platform"}};
}

Findings approved_form_is_kept(ProjectFacts const& facts) {
    auto const card = cards::approved_form_is_kept();
    if (!facts.approved_form) return silent(card);
    return verdict(card, *facts.approved_form == facts.form, "/form",
                   {{"approved", *facts.approved_form}, {"given", facts.form}});
}

} // namespace haihe::law
