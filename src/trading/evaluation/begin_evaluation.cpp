#include "trading/evaluation/begin_evaluation.hpp"

#include "law/acts.hpp"
#include "trading/committee/form_committee.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

std::vector<BidToJudge> opened_bids(Opening const& opening) {
    std::vector<BidToJudge> bids;
    for (auto const& recorded : opening.recorded->record.bids)
        if (recorded.outcome == "opened")
            bids.push_back({recorded.bidId, recorded.bidder, recorded.bidderName, recorded.reading, recorded.faults});
    return bids;
}

} // namespace

kernel::Result<EvaluationBegun> begin(Evaluation const& evaluation, Tender const& tender, Opening const& opening,
                                      Committee const& committee, std::string const& caller, kernel::Instant now) {
    bool const held = !tender.holds.empty();
    if (auto step = next(tender.phase, Step::go_on, held); !step) return std::unexpected(step.error());
    if (auto may = require_step(evaluation, EvaluationStep::begin, held); !may) return std::unexpected(may.error());
    if (!committee.seat_of(caller) || committee.chair() != caller)
        return kernel::refuse(RefusalKind::forbidden, "caller_chairs_the_committee",
                              {"由评标委员会负责人办理。", "This is for the chair of the committee."});
    if (opening.phase != OpeningPhase::recorded)
        return kernel::refuse(RefusalKind::conflict, "opening_is_recorded",
                              {"开标记录签署之后才能评标。", "Bids are judged after the opening record is signed."});
    if (!committee.complete())
        return kernel::refuse(RefusalKind::conflict, "committee_is_complete",
                              {"评标委员会尚未到齐或者有人尚未签署承诺书。",
                               "A seat of the committee is empty, or a member has not given its promise."});
    if (!related_to_bidders(committee, {&opening}).empty())
        return kernel::refuse(
            {RefusalKind::unlawful,
             "member_is_unrelated_to_the_bidders",
             {"评标委员会中有投标人的人员，应当更换。", "A member works for a bidder and is to be replaced."},
             "",
             law::tendering_law("第三十七条"),
             {}});
    EvaluationBegun begun{tender.registered.code, opening.recorded->record.lot, {}, opened_bids(opening), {}, {}, now};
    for (auto const& seat : committee.seats) begun.members.push_back(seat.member.certificate);
    for (auto const& lot : tender.registered.lots)
        if (lot.code == begun.lot) begun.maximumPrice = lot.maximumPrice;
    if (opening.base_price) begun.basePrice = opening.base_price->price;
    return begun;
}

ConclusionsVoided void_conclusions(MemberReplaced const& replaced, kernel::Instant now) {
    return {replaced.replaced, replaced.by.certificate, now};
}

} // namespace haihe::trading
