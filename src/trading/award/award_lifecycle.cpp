#include "trading/award/award_lifecycle.hpp"

#include <algorithm>

namespace haihe::trading {

kernel::Result<void> require_step(Award const& award, Tender const& tender, AwardStep step) {
    auto const row = std::ranges::find_if(
        kAwardSteps, [&](AwardRow const& one) { return one.from == award.phase && one.step == step; });
    bool const found = row != kAwardSteps.end();
    bool const held = !tender.holds.empty() && !(found && row->while_held);
    if (auto on = next(tender.phase, Step::go_on, held); !on) return std::unexpected(on.error());
    if (found) return {};
    return kernel::refuse(kernel::RefusalKind::conflict, "step_follows_the_award",
                          {"定标当前所处阶段不能进行这一步。", "The award is not at the stage for this step."});
}

kernel::Result<void> require_no_contract(bool concluded) {
    if (!concluded) return {};
    return kernel::refuse(kernel::RefusalKind::conflict, "contract_is_not_concluded",
                          {"合同已经订立。", "The contract has been concluded."});
}

} // namespace haihe::trading
