#include "law/bidders/agency_does_not_bid.hpp"
#include "law/bidders/banned_bidder_does_not_bid.hpp"
#include "law/bidders/bidder_has_no_interest_in_the_tenderee.hpp"
#include "law/bidders/bidder_tells_of_its_change.hpp"
#include "law/bidders/comparisons_wait_for_the_opening.hpp"
#include "law/bidders/consortium_acceptance_is_stated.hpp"
#include "law/bidders/consortium_is_unchanged_after_prequalification.hpp"
#include "law/bidders/consortium_members_bid_once.hpp"
#include "law/bidders/consortium_signs_the_contract_together.hpp"
#include "law/bidders/consortium_takes_its_lowest_grade.hpp"
#include "law/bidders/maker_of_the_base_price_does_not_bid.hpp"
#include "law/bidders/operator_does_not_bid_on_its_platform.hpp"
#include "law/bidders/related_bidders_bid_apart.hpp"
#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"

namespace haihe::law {

std::vector<Entry> bidders_rules() {
    constexpr std::string_view kFolder = "bidders";
    return {
        entry<&CaseFacts::door, &agency_does_not_bid>(kFolder, cards::agency_does_not_bid()),
        entry<&CaseFacts::door, &banned_bidder_does_not_bid>(kFolder, cards::banned_bidder_does_not_bid()),
        entry<&CaseFacts::door, &bidder_has_no_interest_in_the_tenderee>(
            kFolder, cards::bidder_has_no_interest_in_the_tenderee()),
        entry<&CaseFacts::bids, &bidder_tells_of_its_change>(kFolder, cards::bidder_tells_of_its_change()),
        entry<&CaseFacts::door, &comparisons_wait_for_the_opening>(kFolder, cards::comparisons_wait_for_the_opening()),
        entry<&CaseFacts::documents, &consortium_acceptance_is_stated>(kFolder,
                                                                       cards::consortium_acceptance_is_stated()),
        entry<&CaseFacts::bids, &consortium_is_unchanged_after_prequalification>(
            kFolder, cards::consortium_is_unchanged_after_prequalification()),
        entry<&CaseFacts::bids, &consortium_members_bid_once>(kFolder, cards::consortium_members_bid_once()),
        entry<&CaseFacts::awarding, &consortium_signs_the_contract_together>(
            kFolder, cards::consortium_signs_the_contract_together()),
        entry<&CaseFacts::bids, &consortium_takes_its_lowest_grade>(kFolder,
                                                                    cards::consortium_takes_its_lowest_grade()),
        entry<&CaseFacts::door, &maker_of_the_base_price_does_not_bid>(kFolder,
                                                                       cards::maker_of_the_base_price_does_not_bid()),
        entry<&CaseFacts::door, &operator_does_not_bid_on_its_platform>(kFolder,
                                                                        cards::operator_does_not_bid_on_its_platform()),
        entry<&CaseFacts::bids, &related_bidders_bid_apart>(kFolder, cards::related_bidders_bid_apart())};
}

} // namespace haihe::law
