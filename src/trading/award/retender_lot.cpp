#include "trading/award/retender_lot.hpp"

#include "law/acts.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/tender/reasons.hpp"

#include <utility>

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Result<LotToRetender> retender(Award const& award, Tender const& tender, Dispute const& dispute,
                                       RetenderLot command, kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::retender); !may) return std::unexpected(may.error());
    auto const& notice = award.posted->notice;
    if (dispute.is_unanswered(notice.lot))
        return kernel::refuse({RefusalKind::unlawful,
                               "objections_are_answered",
                               {"还有异议没有答复，不得继续进行招标投标活动。",
                                "An objection is unanswered: the procedure may not go on."},
                               "",
                               law::implementing_regulation("第七十七条"),
                               {}});
    auto const& first = notice.candidates.front().bidder;
    if (!award.out_of(first) && !dispute.is_upheld_against(notice.lot, first))
        return kernel::refuse({RefusalKind::unlawful,
                               "retender_has_its_ground",
                               {"排名第一的中标候选人没有法定情形的，不得重新招标。",
                                "While the first candidate stands, and no upheld objection concerns it, the lot is not "
                                "tendered again."},
                               "",
                               law::implementing_regulation("第五十五条"),
                               {}});
    if (auto reasons = require_reasons(command.reasons); !reasons) return std::unexpected(reasons.error());
    return LotToRetender{notice.tender,         notice.lot, command.bids, std::move(command.reasons),
                         std::move(command.by), now};
}

} // namespace haihe::trading
