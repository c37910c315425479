#include "hub/intake/contract_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

void check_terms(Faults& faults, exchange::ContractSigned const& told, story::ToldAward const& award,
                 story::ToldPosting const* posting) {
    if (told.winner != award.winner || told.winnerName != award.winner_name)
        find_fault(faults, "contract_is_with_the_winner",
                   {"合同应当与中标人订立。", "The contract is signed with the winner."}, "/winner");
    if (told.price != award.price)
        find_fault(faults, "contract_price_is_the_awarded",
                   {"合同价款与中标价不符。", "The price is not the one that was awarded."}, "/price");
    if (told.awardedAt != award.noticed_at)
        find_fault(faults, "contract_names_its_award",
                   {"中标通知书发出的时间与已报送的不符。", "The award was told to be of another instant."},
                   "/awardedAt");
    if (told.signedAt < award.noticed_at)
        find_fault(faults, "contract_is_signed_after_the_award",
                   {"合同签订时间早于中标通知书。", "The contract is earlier than the award."}, "/signedAt");
    if (!posting) return;
    auto const& posted = posting->notice.candidates;
    auto const candidate = std::ranges::find(posted, told.winner, &exchange::PostedCandidate::bidder);
    if (candidate != posted.end() && told.periodDays != candidate->periodDays)
        find_fault(faults, "contract_period_is_the_posted",
                   {"合同工期与公示的不符。", "The period is not the one that was posted."}, "/periodDays");
}

} // namespace

Faults check(exchange::ContractSigned const& told, ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    auto const* award = story.standing_award_of(told.lot);
    if (!award || !award->told_to_winner || !award->told_to_all) {
        find_fault(faults, "contract_follows_the_award",
                   {"该标段没有有效的中标：中标通知书和中标结果尚未报送，或者已经取消。",
                    "No award of this lot stands that was told to the winner and to all others."},
                   "/lot");
        return faults;
    }
    if (story.contract_of(told.lot))
        find_fault(faults, "contract_is_signed_once",
                   {"该标段的合同已经报送。", "The contract of this lot has been told already."}, "/lot");
    check_held(faults, tender);
    auto const& party = *story.tender;
    if (told.tenderee != party.tenderee || told.tendereeName != party.tendereeName)
        find_fault(faults, "contract_is_of_the_tenderee",
                   {"合同应当由招标人订立。", "The contract is signed by the tenderee."}, "/tenderee");
    check_terms(faults, told, *award, story.posting_of(told.lot));
    return faults;
}

} // namespace haihe::hub
