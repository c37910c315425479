#include "trading/award/retender_lot.hpp"

#include "law/acts.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/tender/reasons.hpp"

#include <utility>

namespace haihe::trading {

using kernel::RefusalKind;

namespace {

/// The first candidate is out, or an upheld objection concerns it.
bool first_may_not_win(Award const& award, Dispute const& dispute) {
    if (!award.posted) return false;
    auto const& notice = award.posted->notice;
    auto const& first = notice.candidates.front().bidder;
    return award.out_of(first) || dispute.is_upheld_against(notice.lot, first, award.corrected);
}

} // namespace

kernel::Result<LotToRetender> retender(Award const& award, Tender const& tender, Dispute const& dispute,
                                       RetenderLot command, kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::retender); !may) return std::unexpected(may.error());
    if (!command.undecided)
        return kernel::refuse(
            RefusalKind::conflict, "lot_is_undecided",
            {"该标段尚未开标，或者已经招标失败。", "The lot is not opened yet, or it has failed already."});
    auto const lot = award.posted ? award.posted->notice.lot : command.lot;
    if (dispute.is_unanswered(lot))
        return kernel::refuse({RefusalKind::unlawful,
                               "objections_are_answered",
                               {"还有异议没有答复，不得继续进行招标投标活动。",
                                "An objection is unanswered: the procedure may not go on."},
                               "",
                               law::implementing_regulation("第七十七条"),
                               {}});
    bool const lapsed = has_lapsed(tender, award, now);
    if (!lapsed && !first_may_not_win(award, dispute))
        return kernel::refuse({RefusalKind::unlawful,
                               "retender_has_its_ground",
                               {"投标仍然有效，排名第一的中标候选人没有法定情形的，不得重新招标。",
                                "While the first candidate stands, and no upheld objection concerns it, the lot is not "
                                "tendered again."},
                               "",
                               law::implementing_regulation("第五十五条"),
                               {}});
    if (auto reasons = require_reasons(command.reasons); !reasons) return std::unexpected(reasons.error());
    LotToRetender event{tender.registered.code, lot, command.bids, std::move(command.reasons),
                        std::move(command.by),  now};
    if (lapsed) event.ground = "bids_are_valid_no_more";
    return event;
}

} // namespace haihe::trading
