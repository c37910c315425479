#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/numbers/all_bids_rejected_leads_to_a_new_tender.hpp"
#include "law/numbers/at_least_3_applicants_pass_prequalification.hpp"
#include "law/numbers/at_most_one_base_price.hpp"
#include "law/numbers/bid_is_not_changed_when_extended.hpp"
#include "law/numbers/candidates_are_at_most_3.hpp"
#include "law/numbers/candidates_are_ranked.hpp"
#include "law/numbers/committee_is_odd_and_at_least_5.hpp"
#include "law/numbers/competition_is_judged_when_fewer_than_3_bids_are_valid.hpp"
#include "law/numbers/evaluation_time_is_extended_when_more_than_a_third_ask.hpp"
#include "law/numbers/everybody_is_asked_to_extend.hpp"
#include "law/numbers/expert_has_8_years_and_a_senior_title.hpp"
#include "law/numbers/experts_are_two_thirds.hpp"
#include "law/numbers/fewer_than_3_bidders_are_not_opened.hpp"
#include "law/numbers/fewer_than_3_extending_leads_to_a_new_tender.hpp"
#include "law/numbers/invited_tender_has_at_least_3_invitations.hpp"
#include "law/numbers/lot_with_fewer_than_3_bidders_is_tendered_again.hpp"
#include "law/numbers/tenderee_representatives_are_at_most_a_third.hpp"
#include "law/numbers/who_does_not_extend_gets_its_deposit_back.hpp"

namespace haihe::law {

std::vector<Entry> numbers_rules() {
    constexpr std::string_view kFolder = "numbers";
    return {entry<&CaseFacts::evaluation, &all_bids_rejected_leads_to_a_new_tender>(
                kFolder, cards::all_bids_rejected_leads_to_a_new_tender()),
            entry<&CaseFacts::prequalification, &at_least_3_applicants_pass_prequalification>(
                kFolder, cards::at_least_3_applicants_pass_prequalification()),
            entry<&CaseFacts::tender, &at_most_one_base_price>(kFolder, cards::at_most_one_base_price()),
            entry<&CaseFacts::extension, &bid_is_not_changed_when_extended>(kFolder,
                                                                            cards::bid_is_not_changed_when_extended()),
            entry<&CaseFacts::evaluation, &candidates_are_at_most_3>(kFolder, cards::candidates_are_at_most_3()),
            entry<&CaseFacts::evaluation, &candidates_are_ranked>(kFolder, cards::candidates_are_ranked()),
            entry<&CaseFacts::committee, &committee_is_odd_and_at_least_5>(kFolder,
                                                                           cards::committee_is_odd_and_at_least_5()),
            entry<&CaseFacts::evaluation, &competition_is_judged_when_fewer_than_3_bids_are_valid>(
                kFolder, cards::competition_is_judged_when_fewer_than_3_bids_are_valid()),
            entry<&CaseFacts::evaluation, &evaluation_time_is_extended_when_more_than_a_third_ask>(
                kFolder, cards::evaluation_time_is_extended_when_more_than_a_third_ask()),
            entry<&CaseFacts::awarding, &everybody_is_asked_to_extend>(kFolder, cards::everybody_is_asked_to_extend()),
            entry<&CaseFacts::committee, &expert_has_8_years_and_a_senior_title>(
                kFolder, cards::expert_has_8_years_and_a_senior_title()),
            entry<&CaseFacts::committee, &experts_are_two_thirds>(kFolder, cards::experts_are_two_thirds()),
            entry<&CaseFacts::opening, &fewer_than_3_bidders_are_not_opened>(
                kFolder, cards::fewer_than_3_bidders_are_not_opened()),
            entry<&CaseFacts::awarding, &fewer_than_3_extending_leads_to_a_new_tender>(
                kFolder, cards::fewer_than_3_extending_leads_to_a_new_tender()),
            entry<&CaseFacts::tender, &invited_tender_has_at_least_3_invitations>(
                kFolder, cards::invited_tender_has_at_least_3_invitations()),
            entry<&CaseFacts::opening, &lot_with_fewer_than_3_bidders_is_tendered_again>(
                kFolder, cards::lot_with_fewer_than_3_bidders_is_tendered_again()),
            entry<&CaseFacts::committee, &tenderee_representatives_are_at_most_a_third>(
                kFolder, cards::tenderee_representatives_are_at_most_a_third()),
            entry<&CaseFacts::extension, &who_does_not_extend_gets_its_deposit_back>(
                kFolder, cards::who_does_not_extend_gets_its_deposit_back())};
}

} // namespace haihe::law
