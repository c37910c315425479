#include "hub/intake/award_end_check.hpp"

#include "hub/intake/lot_check.hpp"

namespace haihe::hub {

namespace {

/// The award of the lot that stands, once both notices of it were told; null otherwise.
story::ToldAward const* noticed_award(ToldTender const& tender, std::string const& lot) {
    auto const* award = tender.story.standing_award_of(lot);
    return award && award->told_to_winner && award->told_to_all ? award : nullptr;
}

} // namespace

Faults check(exchange::AwardCancelled const& told, ToldTender const& tender) {
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    auto const* award = noticed_award(tender, told.lot);
    if (!award) {
        find_fault(faults, "cancellation_follows_the_award",
                   {"该标段没有可以取消的中标。", "There is no award of this lot that could be cancelled."}, "/lot");
        return faults;
    }
    if (tender.story.contract_of(told.lot))
        find_fault(faults, "lot_has_no_contract", {"该标段已经订立合同。", "The contract of this lot has been signed."},
                   "/lot");
    check_held(faults, tender);
    if (told.winner != award->winner)
        find_fault(faults, "cancelled_award_is_the_last",
                   {"取消的应当是最近一次中标的中标人。", "What is cancelled is the award of the winner told last."},
                   "/winner");
    if (told.cancelledAt < award->noticed_at)
        find_fault(faults, "cancellation_is_after_the_award",
                   {"取消时间早于中标通知书。", "The cancellation is earlier than the award."}, "/cancelledAt");
    return faults;
}

Faults check(exchange::AwardReported const& told, ToldTender const& tender) {
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    auto const* award = noticed_award(tender, told.lot);
    if (!award) {
        find_fault(faults, "report_follows_the_award",
                   {"该标段没有有效的中标，无从报告。", "No award of this lot stands that could be reported."}, "/lot");
        return faults;
    }
    if (award->report_made_at)
        find_fault(faults, "award_is_reported_once",
                   {"该标段的书面报告已经报送。", "The written report on this lot has been told already."}, "/lot");
    if (told.madeAt < award->noticed_at)
        find_fault(faults, "report_is_after_the_award",
                   {"书面报告的时间早于中标通知书。", "The report is earlier than the award."}, "/madeAt");
    return faults;
}

} // namespace haihe::hub
