#include "trading/tender/retender.hpp"

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Result<void> may_be_tendered_again(FormerLot const& former, std::string const& tenderee,
                                           std::string const& path) {
    if (!former.known)
        return kernel::refuse(RefusalKind::absent, "former_lot_is_known",
                              {"没有这个原标段。", "There is no such former lot."}, path);
    if (former.tenderee != tenderee)
        return kernel::refuse(RefusalKind::forbidden, "former_lot_is_the_tenderees",
                              {"原标段的招标人不是本招标人。", "The former lot is another tenderee's."}, path);
    if (!former.ended_without_contract)
        return kernel::refuse(RefusalKind::conflict, "former_lot_ended_without_contract",
                              {"原标段尚未失败或者终止，不能重新招标。",
                               "The former lot has neither failed nor been terminated: it is not tendered again."},
                              path);
    if (former.retender.again)
        return kernel::refuse({RefusalKind::conflict,
                               "lot_is_tendered_again_once",
                               {"原标段已由标段 " + former.retender.again->by + " 重新招标。",
                                "The lot " + former.retender.again->by + " has taken the former lot's place."},
                               path,
                               {},
                               {{"lot", former.retender.again->by}}});
    return {};
}

} // namespace haihe::trading
