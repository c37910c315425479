#include "trading/evaluation/evaluation_lifecycle.hpp"

#include <algorithm>

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Result<void> require_step(Evaluation const& evaluation, EvaluationStep step, bool held) {
    auto const row = std::ranges::find_if(
        kEvaluationSteps, [&](EvaluationRow const& one) { return one.from == evaluation.phase && one.step == step; });
    if (row == kEvaluationSteps.end())
        return kernel::refuse(
            RefusalKind::conflict, "step_follows_the_evaluation",
            {"评标当前所处阶段不能进行这一步。", "The evaluation is not at the stage for this step."});
    if (held && !row->while_held)
        return kernel::refuse(RefusalKind::conflict, "tender_is_not_held",
                              {"招标活动已被暂停，恢复之前不得进行这一步。",
                               "The tender is suspended; this step waits until it is resumed."});
    return {};
}

kernel::Result<void> require_member(Evaluation const& evaluation, Committee const& committee, EvaluationStep step,
                                    bool held, std::string const& member) {
    if (evaluation.begun && !evaluation.sits(member))
        return kernel::refuse(
            RefusalKind::forbidden, "caller_judges_the_lot",
            {"只有本标段评标委员会的成员可以办理。", "Only members of this lot's committee may do this."});
    auto const* seat = committee.seat_of(member);
    if (evaluation.begun && (!seat || !seat->promised))
        return kernel::refuse(RefusalKind::conflict, "member_has_promised",
                              {"请先签署承诺书；已经回避的成员不再参加评标。",
                               "Give the promise first; a member that has stood aside judges no more."});
    return require_step(evaluation, step, held);
}

kernel::Result<void> require_chair(Evaluation const& evaluation, Committee const& committee, EvaluationStep step,
                                   bool held, std::string const& member) {
    if (auto may = require_member(evaluation, committee, step, held, member); !may) return may;
    if (committee.chair() != member)
        return kernel::refuse(RefusalKind::forbidden, "caller_chairs_the_committee",
                              {"由评标委员会负责人办理。", "This is for the chair of the committee."});
    return {};
}

} // namespace haihe::trading
