#include "node/may_sign.hpp"

namespace haihe::node {

bool follows_its_hub(Desk const& desk) {
    auto const* const made = desk.may_sign.target<MaySign>();
    return !made || made->outgoing->follows_its_hub();
}

ClockJudge* clock_judge_of(Desk const& desk) {
    auto const* const made = desk.may_sign.target<MaySign>();
    return made ? made->judge : nullptr;
}

std::optional<kernel::Refusal> refuse_by_clock(Desk const& desk) {
    auto* const judge = clock_judge_of(desk);
    if (!judge || judge->is_right()) return std::nullopt;
    return clock_is_not_right();
}

std::optional<kernel::Refusal> refuse_to_sign(Desk const& desk) {
    if (!desk.may_sign || desk.may_sign()) return std::nullopt;
    if (auto off = refuse_by_clock(desk)) return off;
    return kernel::Refusal{kernel::RefusalKind::unavailable,
                           "ledger_is_not_behind_its_witnesses",
                           {"本平台账本落后于见证方所见,暂停受理,请联系平台运营单位。",
                            "This platform's ledger is behind what its witnesses hold; nothing is accepted. Tell "
                            "the operator."}};
}

} // namespace haihe::node
