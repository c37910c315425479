#include "law/committee/member_is_replaced_only_for_cause.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::member_is_replaced_only_for_cause() {
    return {.rule = "member_is_replaced_only_for_cause",
            .sentence = {"非因法定事由，不得更换依法确定的评标委员会成员。",
                         "A member is replaced only for a cause that the law names."},
            .editions = {implementing_regulation("第四十六条")},
            .besides = {implementing_regulation("第四十八条")},
            .also_named = {"replacement_is_drawn", "replaced_expert_has_a_seat"}};
}

Findings member_is_replaced_only_for_cause(CommitteeFacts const& facts) {
    auto const card = cards::member_is_replaced_only_for_cause();
    return verdict(card, facts.replaced_for_cause, "/replacedForCause");
}

} // namespace haihe::law
