#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/complaints/complainant_has_an_interest.hpp"
#include "law/complaints/complaint_before_a_court_is_not_taken.hpp"
#include "law/complaints/complaint_names_its_complainant.hpp"
#include "law/complaints/complaint_states_requests_and_evidence.hpp"
#include "law/complaints/decided_complaint_is_not_taken_again.hpp"
#include "law/complaints/fabricated_complaint_is_dismissed.hpp"
#include "law/complaints/first_to_receive_handles_the_complaint.hpp"
#include "law/complaints/objection_comes_before_the_complaint.hpp"
#include "law/complaints/who_handles_a_complaint_is_free_of_ties.hpp"
#include "law/complaints/withdrawal_of_a_complaint_is_examined.hpp"

namespace haihe::law {

std::vector<Entry> complaints_rules() {
    constexpr std::string_view kFolder = "complaints";
    return {entry<&CaseFacts::complaint, &complainant_has_an_interest>(kFolder, cards::complainant_has_an_interest()),
            entry<&CaseFacts::complaint, &complaint_before_a_court_is_not_taken>(
                kFolder, cards::complaint_before_a_court_is_not_taken()),
            entry<&CaseFacts::complaint, &complaint_names_its_complainant>(kFolder,
                                                                           cards::complaint_names_its_complainant()),
            entry<&CaseFacts::complaint, &complaint_states_requests_and_evidence>(
                kFolder, cards::complaint_states_requests_and_evidence()),
            entry<&CaseFacts::complaint, &decided_complaint_is_not_taken_again>(
                kFolder, cards::decided_complaint_is_not_taken_again()),
            entry<&CaseFacts::complaint, &fabricated_complaint_is_dismissed>(
                kFolder, cards::fabricated_complaint_is_dismissed()),
            entry<&CaseFacts::complaint, &first_to_receive_handles_the_complaint>(
                kFolder, cards::first_to_receive_handles_the_complaint()),
            entry<&CaseFacts::complaint, &objection_comes_before_the_complaint>(
                kFolder, cards::objection_comes_before_the_complaint()),
            entry<&CaseFacts::complaint, &who_handles_a_complaint_is_free_of_ties>(
                kFolder, cards::who_handles_a_complaint_is_free_of_ties()),
            entry<&CaseFacts::complaint, &withdrawal_of_a_complaint_is_examined>(
                kFolder, cards::withdrawal_of_a_complaint_is_examined())};
}

} // namespace haihe::law
