#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/sealing/all_bidders_are_invited_to_the_opening.hpp"
#include "law/sealing/arrival_and_seal_are_recorded.hpp"
#include "law/sealing/bid_arrives_before_the_deadline.hpp"
#include "law/sealing/bid_arrives_sealed.hpp"
#include "law/sealing/bid_is_receipted.hpp"
#include "law/sealing/bid_may_be_changed_or_withdrawn_before_the_deadline.hpp"
#include "law/sealing/bid_stays_sealed_until_the_deadline.hpp"
#include "law/sealing/bidder_passed_prequalification.hpp"
#include "law/sealing/every_bid_received_in_time_is_opened.hpp"
#include "law/sealing/keys_are_asked_for_in_time.hpp"
#include "law/sealing/opening_is_recorded.hpp"
#include "law/sealing/opening_record_is_published.hpp"
#include "law/sealing/shut_bid_is_treated_by_whose_fault_it_is.hpp"

namespace haihe::law {

std::vector<Entry> sealing_rules() {
    constexpr std::string_view kFolder = "sealing";
    return {
        entry<&CaseFacts::opening, &all_bidders_are_invited_to_the_opening>(
            kFolder, cards::all_bidders_are_invited_to_the_opening()),
        entry<&CaseFacts::door, &arrival_and_seal_are_recorded>(kFolder, cards::arrival_and_seal_are_recorded()),
        entry<&CaseFacts::door, &bid_arrives_before_the_deadline>(kFolder, cards::bid_arrives_before_the_deadline()),
        entry<&CaseFacts::door, &bid_arrives_sealed>(kFolder, cards::bid_arrives_sealed()),
        entry<&CaseFacts::door, &bid_is_receipted>(kFolder, cards::bid_is_receipted()),
        entry<&CaseFacts::door, &bid_may_be_changed_or_withdrawn_before_the_deadline>(
            kFolder, cards::bid_may_be_changed_or_withdrawn_before_the_deadline()),
        entry<&CaseFacts::opening, &bid_stays_sealed_until_the_deadline>(kFolder,
                                                                         cards::bid_stays_sealed_until_the_deadline()),
        entry<&CaseFacts::door, &bidder_passed_prequalification>(kFolder, cards::bidder_passed_prequalification()),
        entry<&CaseFacts::opening, &every_bid_received_in_time_is_opened>(
            kFolder, cards::every_bid_received_in_time_is_opened()),
        entry<&CaseFacts::opening, &keys_are_asked_for_in_time>(kFolder, cards::keys_are_asked_for_in_time()),
        entry<&CaseFacts::opening, &opening_is_recorded>(kFolder, cards::opening_is_recorded()),
        entry<&CaseFacts::opening, &opening_record_is_published>(kFolder, cards::opening_record_is_published()),
        entry<&CaseFacts::opening, &shut_bid_is_treated_by_whose_fault_it_is>(
            kFolder, cards::shut_bid_is_treated_by_whose_fault_it_is())};
}

} // namespace haihe::law
