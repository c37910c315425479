#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/standing/agency_is_chosen_freely.hpp"
#include "law/standing/approval_and_funds_are_settled.hpp"
#include "law/standing/approved_form_is_kept.hpp"
#include "law/standing/approved_method_is_kept.hpp"
#include "law/standing/approved_scope_is_kept.hpp"
#include "law/standing/exemption_has_its_ground.hpp"
#include "law/standing/first_candidate_wins.hpp"
#include "law/standing/invited_tender_has_its_approved_ground.hpp"
#include "law/standing/kinds_of_article_3_are_in_scope.hpp"
#include "law/standing/listed_infrastructure_is_in_scope.hpp"
#include "law/standing/no_splitting_to_evade.hpp"
#include "law/standing/project_of_30_million_is_tendered.hpp"
#include "law/standing/provisional_sums_are_tendered.hpp"
#include "law/standing/purchases_that_belong_together_are_summed.hpp"
#include "law/standing/second_failure_may_end_tendering.hpp"
#include "law/standing/self_organised_tender_is_filed.hpp"
#include "law/standing/state_money_in_scope_is_tendered.hpp"

namespace haihe::law {

std::vector<Entry> standing_rules() {
    constexpr std::string_view kFolder = "standing";
    return {
        entry<&CaseFacts::project, &agency_is_chosen_freely>(kFolder, cards::agency_is_chosen_freely()),
        entry<&CaseFacts::tender, &approval_and_funds_are_settled>(kFolder, cards::approval_and_funds_are_settled()),
        entry<&CaseFacts::project, &approved_form_is_kept>(kFolder, cards::approved_form_is_kept()),
        entry<&CaseFacts::project, &approved_method_is_kept>(kFolder, cards::approved_method_is_kept()),
        entry<&CaseFacts::project, &approved_scope_is_kept>(kFolder, cards::approved_scope_is_kept()),
        entry<&CaseFacts::project, &exemption_has_its_ground>(kFolder, cards::exemption_has_its_ground()),
        entry<&CaseFacts::tender, &first_candidate_wins>(kFolder, cards::first_candidate_wins()),
        entry<&CaseFacts::project, &invited_tender_has_its_approved_ground>(
            kFolder, cards::invited_tender_has_its_approved_ground()),
        entry<&CaseFacts::scope, &kinds_of_article_3_are_in_scope>(kFolder, cards::kinds_of_article_3_are_in_scope()),
        entry<&CaseFacts::scope, &listed_infrastructure_is_in_scope>(kFolder,
                                                                     cards::listed_infrastructure_is_in_scope()),
        entry<&CaseFacts::project, &no_splitting_to_evade>(kFolder, cards::no_splitting_to_evade()),
        entry<&CaseFacts::project, &project_of_30_million_is_tendered>(kFolder,
                                                                       cards::project_of_30_million_is_tendered()),
        entry<&CaseFacts::documents, &provisional_sums_are_tendered>(kFolder, cards::provisional_sums_are_tendered()),
        entry<&CaseFacts::project, &purchases_that_belong_together_are_summed>(
            kFolder, cards::purchases_that_belong_together_are_summed()),
        entry<&CaseFacts::project, &second_failure_may_end_tendering>(kFolder,
                                                                      cards::second_failure_may_end_tendering()),
        entry<&CaseFacts::tender, &self_organised_tender_is_filed>(kFolder, cards::self_organised_tender_is_filed()),
        entry<&CaseFacts::project, &state_money_in_scope_is_tendered>(kFolder,
                                                                      cards::state_money_in_scope_is_tendered())};
}

} // namespace haihe::law
