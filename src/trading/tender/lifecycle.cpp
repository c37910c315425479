#include "trading/tender/lifecycle.hpp"

#include "law/acts.hpp"

#include <algorithm>

namespace haihe::trading {

kernel::Result<Phase> next(Phase from, Step step, bool held) {
    using kernel::RefusalKind;
    if (from == Phase::unknown && step != Step::register_tender)
        return kernel::refuse(RefusalKind::absent, "tender_is_registered",
                              {"没有这个招标项目。", "There is no such tender."});
    auto const row = std::find_if(kLifecycle.begin(), kLifecycle.end(),
                                  [&](Row const& one) { return one.from == from && one.step == step; });
    if (row == kLifecycle.end() && from == Phase::terminated)
        return std::unexpected(require_not_terminated(from).error());
    if (row == kLifecycle.end())
        return kernel::refuse(
            RefusalKind::conflict, "step_follows_the_lifecycle",
            {"招标项目当前所处阶段不能进行这一步。", "The tender is not at the stage for this step."});
    if (held && !row->while_held)
        return kernel::refuse(RefusalKind::conflict, "tender_is_not_held",
                              {"招标活动已被暂停,恢复之前不得进行这一步。",
                               "The tender is suspended; this step waits until it is resumed."});
    return row->to;
}

kernel::Result<void> require_not_terminated(Phase phase) {
    if (phase != Phase::terminated) return {};
    return kernel::refuse(
        {kernel::RefusalKind::conflict,
         "tender_is_not_terminated",
         {"招标人已经终止招标，不再进行任何一步。", "The tenderee has terminated the tender: nothing of it goes on."},
         "",
         law::implementing_regulation("第三十一条"),
         {}});
}

} // namespace haihe::trading
