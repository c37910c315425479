#include "law/standing/approved_scope_is_kept.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::approved_scope_is_kept() {
    return {.rule = "approved_scope_is_kept",
            .sentence = {"按照审批、核准的招标范围招标。", "The tender covers the approved scope."},
            .editions = {implementing_regulation("第七条")},
            .waits_for = {"审批平台对接", "the approval platform"}};
}

Findings approved_scope_is_kept(ProjectFacts const& facts) {
    auto const card = cards::approved_scope_is_kept();
    return verdict(card, facts.scope_is_as_approved, "/scopeIsAsApproved");
}

} // namespace haihe::law
