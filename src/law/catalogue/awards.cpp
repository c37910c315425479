#include "law/awards/award_is_not_gone_back_on.hpp"
#include "law/awards/award_waits_for_the_end_of_the_posting.hpp"
#include "law/awards/both_notices_are_of_one_instant.hpp"
#include "law/awards/changed_candidate_is_examined_again.hpp"
#include "law/awards/contract_agrees_with_the_award.hpp"
#include "law/awards/contract_has_no_side_agreement.hpp"
#include "law/awards/contract_is_not_transferred.hpp"
#include "law/awards/fees_and_deposits_go_back_after_a_termination.hpp"
#include "law/awards/main_work_is_not_subcontracted.hpp"
#include "law/awards/no_negotiation_before_the_award.hpp"
#include "law/awards/no_step_is_taken_while_an_objection_waits.hpp"
#include "law/awards/subcontractor_does_not_subcontract.hpp"
#include "law/awards/suspended_procedure_does_not_go_on.hpp"
#include "law/awards/termination_is_told.hpp"
#include "law/awards/void_award_is_put_right.hpp"
#include "law/awards/winner_is_one_of_the_candidates.hpp"
#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"

namespace haihe::law {

std::vector<Entry> awards_rules() {
    constexpr std::string_view kFolder = "awards";
    return {
        entry<&CaseFacts::awarding, &award_is_not_gone_back_on>(kFolder, cards::award_is_not_gone_back_on()),
        entry<&CaseFacts::awarding, &award_waits_for_the_end_of_the_posting>(
            kFolder, cards::award_waits_for_the_end_of_the_posting()),
        entry<&CaseFacts::awarding, &both_notices_are_of_one_instant>(kFolder,
                                                                      cards::both_notices_are_of_one_instant()),
        entry<&CaseFacts::awarding, &changed_candidate_is_examined_again>(kFolder,
                                                                          cards::changed_candidate_is_examined_again()),
        entry<&CaseFacts::awarding, &contract_agrees_with_the_award>(kFolder, cards::contract_agrees_with_the_award()),
        entry<&CaseFacts::awarding, &contract_has_no_side_agreement>(kFolder, cards::contract_has_no_side_agreement()),
        entry<&CaseFacts::awarding, &contract_is_not_transferred>(kFolder, cards::contract_is_not_transferred()),
        entry<&CaseFacts::awarding, &fees_and_deposits_go_back_after_a_termination>(
            kFolder, cards::fees_and_deposits_go_back_after_a_termination()),
        entry<&CaseFacts::awarding, &main_work_is_not_subcontracted>(kFolder, cards::main_work_is_not_subcontracted()),
        entry<&CaseFacts::awarding, &no_negotiation_before_the_award>(kFolder,
                                                                      cards::no_negotiation_before_the_award()),
        entry<&CaseFacts::awarding, &no_step_is_taken_while_an_objection_waits>(
            kFolder, cards::no_step_is_taken_while_an_objection_waits()),
        entry<&CaseFacts::awarding, &subcontractor_does_not_subcontract>(kFolder,
                                                                         cards::subcontractor_does_not_subcontract()),
        entry<&CaseFacts::awarding, &suspended_procedure_does_not_go_on>(kFolder,
                                                                         cards::suspended_procedure_does_not_go_on()),
        entry<&CaseFacts::awarding, &termination_is_told>(kFolder, cards::termination_is_told()),
        entry<&CaseFacts::awarding, &void_award_is_put_right>(kFolder, cards::void_award_is_put_right()),
        entry<&CaseFacts::awarding, &winner_is_one_of_the_candidates>(kFolder,
                                                                      cards::winner_is_one_of_the_candidates())};
}

} // namespace haihe::law
