#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/periods/application_time_is_at_least_5_days.hpp"
#include "law/periods/award_is_within_bid_validity.hpp"
#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/bid_validity_is_stated.hpp"
#include "law/periods/candidates_are_posted_at_least_3_days.hpp"
#include "law/periods/candidates_are_posted_within_3_days.hpp"
#include "law/periods/clarification_is_15_days_before_the_deadline_or_moves_it.hpp"
#include "law/periods/clarification_is_3_days_before_the_application_deadline_or_moves_it.hpp"
#include "law/periods/complaint_acceptance_is_decided_within_3_working_days.hpp"
#include "law/periods/complaint_is_decided_within_30_working_days.hpp"
#include "law/periods/complaint_is_filed_within_10_days.hpp"
#include "law/periods/contract_is_signed_within_30_days.hpp"
#include "law/periods/decision_is_shown_within_7_working_days.hpp"
#include "law/periods/deposit_is_returned_within_5_days_of_a_withdrawal.hpp"
#include "law/periods/deposit_is_valid_as_long_as_bids.hpp"
#include "law/periods/deposits_are_returned_within_5_days_of_the_contract.hpp"
#include "law/periods/deposits_go_back_with_interest.hpp"
#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"
#include "law/periods/medium_checks_within_3_working_days.hpp"
#include "law/periods/medium_publishes_within_12_hours.hpp"
#include "law/periods/medium_publishes_within_1_working_day_of_the_check.hpp"
#include "law/periods/minimum_periods_are_full_at_midnight.hpp"
#include "law/periods/minimum_periods_do_not_end_on_a_day_off.hpp"
#include "law/periods/objection_is_answered_within_3_days.hpp"
#include "law/periods/objection_to_documents_stays_open_until_10_days_before.hpp"
#include "law/periods/objection_to_prequalification_stays_open_until_2_days_before.hpp"
#include "law/periods/objection_to_the_result_is_in_time.hpp"
#include "law/periods/objections_are_answered_on_the_spot.hpp"
#include "law/periods/opening_is_at_the_bid_deadline.hpp"
#include "law/periods/prequalification_results_are_told.hpp"
#include "law/periods/violation_is_announced_within_20_working_days.hpp"
#include "law/periods/violation_is_shown_for_6_months.hpp"
#include "law/periods/written_report_follows_within_15_days.hpp"

namespace haihe::law {

std::vector<Entry> periods_rules() {
    constexpr std::string_view kFolder = "periods";
    return {
        entry<&CaseFacts::tender, &application_time_is_at_least_5_days>(kFolder,
                                                                        cards::application_time_is_at_least_5_days()),
        entry<&CaseFacts::tender, &award_is_within_bid_validity>(kFolder, cards::award_is_within_bid_validity()),
        entry<&CaseFacts::tender, &bid_preparation_is_at_least_20_days>(kFolder,
                                                                        cards::bid_preparation_is_at_least_20_days()),
        entry<&CaseFacts::tender, &bid_validity_is_stated>(kFolder, cards::bid_validity_is_stated()),
        entry<&CaseFacts::tender, &candidates_are_posted_at_least_3_days>(
            kFolder, cards::candidates_are_posted_at_least_3_days()),
        entry<&CaseFacts::tender, &candidates_are_posted_within_3_days>(kFolder,
                                                                        cards::candidates_are_posted_within_3_days()),
        entry<&CaseFacts::tender, &clarification_is_15_days_before_the_deadline_or_moves_it>(
            kFolder, cards::clarification_is_15_days_before_the_deadline_or_moves_it()),
        entry<&CaseFacts::prequalification, &clarification_is_3_days_before_the_application_deadline_or_moves_it>(
            kFolder, cards::clarification_is_3_days_before_the_application_deadline_or_moves_it()),
        entry<&CaseFacts::complaint, &complaint_acceptance_is_decided_within_3_working_days>(
            kFolder, cards::complaint_acceptance_is_decided_within_3_working_days()),
        entry<&CaseFacts::complaint, &complaint_is_decided_within_30_working_days>(
            kFolder, cards::complaint_is_decided_within_30_working_days()),
        entry<&CaseFacts::complaint, &complaint_is_filed_within_10_days>(kFolder,
                                                                         cards::complaint_is_filed_within_10_days()),
        entry<&CaseFacts::tender, &contract_is_signed_within_30_days>(kFolder,
                                                                      cards::contract_is_signed_within_30_days()),
        entry<&CaseFacts::sanction, &decision_is_shown_within_7_working_days>(
            kFolder, cards::decision_is_shown_within_7_working_days()),
        entry<&CaseFacts::deposit, &deposit_is_returned_within_5_days_of_a_withdrawal>(
            kFolder, cards::deposit_is_returned_within_5_days_of_a_withdrawal()),
        entry<&CaseFacts::tender, &deposit_is_valid_as_long_as_bids>(kFolder,
                                                                     cards::deposit_is_valid_as_long_as_bids()),
        entry<&CaseFacts::deposit, &deposits_are_returned_within_5_days_of_the_contract>(
            kFolder, cards::deposits_are_returned_within_5_days_of_the_contract()),
        entry<&CaseFacts::deposit, &deposits_go_back_with_interest>(kFolder, cards::deposits_go_back_with_interest()),
        entry<&CaseFacts::tender, &documents_are_on_offer_at_least_5_days>(
            kFolder, cards::documents_are_on_offer_at_least_5_days()),
        entry<&CaseFacts::medium, &medium_checks_within_3_working_days>(kFolder,
                                                                        cards::medium_checks_within_3_working_days()),
        entry<&CaseFacts::announcement, &medium_publishes_within_12_hours>(kFolder,
                                                                           cards::medium_publishes_within_12_hours()),
        entry<&CaseFacts::medium, &medium_publishes_within_1_working_day_of_the_check>(
            kFolder, cards::medium_publishes_within_1_working_day_of_the_check()),
        entry<&CaseFacts::tender, &minimum_periods_are_full_at_midnight>(kFolder,
                                                                         cards::minimum_periods_are_full_at_midnight()),
        entry<&CaseFacts::tender, &minimum_periods_do_not_end_on_a_day_off>(
            kFolder, cards::minimum_periods_do_not_end_on_a_day_off()),
        entry<&CaseFacts::tender, &objection_is_answered_within_3_days>(kFolder,
                                                                        cards::objection_is_answered_within_3_days()),
        entry<&CaseFacts::tender, &objection_to_documents_stays_open_until_10_days_before>(
            kFolder, cards::objection_to_documents_stays_open_until_10_days_before()),
        entry<&CaseFacts::prequalification, &objection_to_prequalification_stays_open_until_2_days_before>(
            kFolder, cards::objection_to_prequalification_stays_open_until_2_days_before()),
        entry<&CaseFacts::awarding, &objection_to_the_result_is_in_time>(kFolder,
                                                                         cards::objection_to_the_result_is_in_time()),
        entry<&CaseFacts::opening, &objections_are_answered_on_the_spot>(kFolder,
                                                                         cards::objections_are_answered_on_the_spot()),
        entry<&CaseFacts::tender, &opening_is_at_the_bid_deadline>(kFolder, cards::opening_is_at_the_bid_deadline()),
        entry<&CaseFacts::prequalification, &prequalification_results_are_told>(
            kFolder, cards::prequalification_results_are_told()),
        entry<&CaseFacts::sanction, &violation_is_announced_within_20_working_days>(
            kFolder, cards::violation_is_announced_within_20_working_days()),
        entry<&CaseFacts::medium, &violation_is_shown_for_6_months>(kFolder, cards::violation_is_shown_for_6_months()),
        entry<&CaseFacts::tender, &written_report_follows_within_15_days>(
            kFolder, cards::written_report_follows_within_15_days())};
}

} // namespace haihe::law
