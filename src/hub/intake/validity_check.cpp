#include "hub/intake/validity_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

void check_order(Faults& faults, exchange::ValidityRequest const& request, story::TenderStory const& story) {
    auto const* last = story.extension_of(request.lot);
    if (request.number != (last ? last->number : 0) + 1)
        find_fault(faults, "extensions_are_numbered_in_order",
                   {"延长投标有效期的通知应按顺序编号。", "Requests to extend are numbered in order."},
                   "/request/number");
    if (last && !last->settled_at)
        find_fault(faults, "extension_before_is_settled",
                   {"上一次延长尚未了结。", "The request before is not settled yet."}, "/request/number");
}

void check_times(Faults& faults, exchange::ValidityRequest const& request, kernel::Instant requested_at,
                 kernel::Instant until) {
    if (request.validUntilBefore != until)
        find_fault(
            faults, "validity_before_is_the_known_one",
            {"原投标有效期与已报送的不符。", "The validity before is not the one that follows from what was told."},
            "/request/validUntilBefore");
    if (requested_at >= until)
        find_fault(faults, "extension_is_asked_within_the_validity",
                   {"投标有效期已经届满，不能再延长。", "The bids are valid no more: nothing is left to extend."},
                   "/requestedAt");
    if (request.validUntil <= until)
        find_fault(faults, "validity_is_made_longer", {"投标有效期只能延长。", "The validity is made longer."},
                   "/request/validUntil");
    if (request.answerUntil <= requested_at || request.answerUntil > until)
        find_fault(faults, "answers_come_within_the_validity",
                   {"答复期限应在通知之后、原投标有效期届满之前。",
                    "Answers come after the request and before the validity ends."},
                   "/request/answerUntil");
}

} // namespace

Faults check(exchange::ValidityRequest const& request, exchange::ValidityRequested const& told,
             ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(request.lot, "/request/lot", tender);
    if (!faults.empty()) return faults;
    if (story.standing_award_of(request.lot))
        find_fault(faults, "lot_is_not_awarded",
                   {"该标段已经定标，无须延长投标有效期。", "The lot is awarded: nothing is left to extend."},
                   "/request/lot");
    check_order(faults, request, story);
    check_times(faults, request, told.requestedAt, story.bids_valid_until(request.lot).value_or(kernel::Instant{}));
    if (told.bidders != story.in_the_running(request.lot))
        find_fault(faults, "all_in_the_running_are_asked",
                   {"应当通知全部仍有效的投标人，次序与开标记录一致。",
                    "All bidders in the running are asked, in the order of the opening record."},
                   "/bidders");
    return faults;
}

Faults check(exchange::ValiditySettled const& told, ToldTender const& tender) {
    Faults faults;
    auto const* request = tender.story.extension_of(told.lot);
    if (!request || request->number != told.number) {
        find_fault(faults, "extension_is_asked",
                   {"没有这一编号的延长通知。", "No request of this number has been told."}, "/number");
        return faults;
    }
    if (request->settled_at)
        find_fault(faults, "extension_is_settled_once",
                   {"这一次延长已经了结。", "This request has been settled already."}, "/number");
    auto answered = told.agreed, asked = request->bidders;
    answered.insert(answered.end(), told.left.begin(), told.left.end());
    std::ranges::sort(answered);
    std::ranges::sort(asked);
    if (answered != asked)
        find_fault(faults, "settlement_is_of_all_that_were_asked",
                   {"同意和退出的投标人合计应当恰是被通知的投标人。",
                    "Who agreed and who left are together exactly who was asked."},
                   "/agreed");
    if (told.settledAt < request->requested_at)
        find_fault(faults, "settlement_follows_its_request",
                   {"了结时间早于通知。", "The settlement is earlier than the request."}, "/settledAt");
    return faults;
}

} // namespace haihe::hub
