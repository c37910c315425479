#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/electronic/access_is_identified_and_controlled.hpp"
#include "law/electronic/applications_are_treated_as_bids.hpp"
#include "law/electronic/bids_are_encrypted.hpp"
#include "law/electronic/bids_are_kept_closed.hpp"
#include "law/electronic/bids_come_as_data_messages.hpp"
#include "law/electronic/candidates_and_result_are_published.hpp"
#include "law/electronic/changes_are_shown_and_told.hpp"
#include "law/electronic/data_message_prevails_over_paper.hpp"
#include "law/electronic/department_publishes_its_law.hpp"
#include "law/electronic/documents_are_signed_and_archived.hpp"
#include "law/electronic/documents_are_to_hand_in_time.hpp"
#include "law/electronic/electronic_signature_is_reliable.hpp"
#include "law/electronic/evaluation_is_online_and_closed.hpp"
#include "law/electronic/facts_are_told_to_the_hub_in_time.hpp"
#include "law/electronic/first_entries_are_verified.hpp"
#include "law/electronic/hub_recognises_certificates_of_others.hpp"
#include "law/electronic/interfaces_are_published.hpp"
#include "law/electronic/message_is_received_when_it_enters_the_system.hpp"
#include "law/electronic/no_named_tool_is_forced.hpp"
#include "law/electronic/no_user_is_treated_unequally.hpp"
#include "law/electronic/notices_and_contract_are_data_messages.hpp"
#include "law/electronic/objections_go_through_the_platform.hpp"
#include "law/electronic/opening_is_on_the_platform.hpp"
#include "law/electronic/operations_are_recorded.hpp"
#include "law/electronic/operator_is_a_legal_person.hpp"
#include "law/electronic/operator_stays_neutral.hpp"
#include "law/electronic/orders_through_the_platform_are_executed.hpp"
#include "law/electronic/platform_is_certified.hpp"
#include "law/electronic/platform_is_registered_with_a_hub.hpp"
#include "law/electronic/platform_is_used_by_contract.hpp"
#include "law/electronic/records_are_kept_15_years.hpp"
#include "law/electronic/registration_is_free.hpp"
#include "law/electronic/report_is_a_data_message.hpp"
#include "law/electronic/servers_are_in_china.hpp"
#include "law/electronic/supervision_is_open_to_certified_platforms.hpp"
#include "law/electronic/takers_of_documents_stay_secret.hpp"
#include "law/electronic/whole_process_is_online.hpp"

namespace haihe::law {

std::vector<Entry> electronic_rules() {
    constexpr std::string_view kFolder = "electronic";
    return {
        entry<&CaseFacts::platform, &access_is_identified_and_controlled>(kFolder,
                                                                          cards::access_is_identified_and_controlled()),
        entry<&CaseFacts::platform, &applications_are_treated_as_bids>(kFolder,
                                                                       cards::applications_are_treated_as_bids()),
        entry<&CaseFacts::platform, &bids_are_encrypted>(kFolder, cards::bids_are_encrypted()),
        entry<&CaseFacts::platform, &bids_are_kept_closed>(kFolder, cards::bids_are_kept_closed()),
        entry<&CaseFacts::platform, &bids_come_as_data_messages>(kFolder, cards::bids_come_as_data_messages()),
        entry<&CaseFacts::platform, &candidates_and_result_are_published>(kFolder,
                                                                          cards::candidates_and_result_are_published()),
        entry<&CaseFacts::platform, &changes_are_shown_and_told>(kFolder, cards::changes_are_shown_and_told()),
        entry<&CaseFacts::platform, &data_message_prevails_over_paper>(kFolder,
                                                                       cards::data_message_prevails_over_paper()),
        entry<&CaseFacts::platform, &department_publishes_its_law>(kFolder, cards::department_publishes_its_law()),
        entry<&CaseFacts::platform, &documents_are_signed_and_archived>(kFolder,
                                                                        cards::documents_are_signed_and_archived()),
        entry<&CaseFacts::platform, &documents_are_to_hand_in_time>(kFolder, cards::documents_are_to_hand_in_time()),
        entry<&CaseFacts::platform, &electronic_signature_is_reliable>(kFolder,
                                                                       cards::electronic_signature_is_reliable()),
        entry<&CaseFacts::platform, &evaluation_is_online_and_closed>(kFolder,
                                                                      cards::evaluation_is_online_and_closed()),
        entry<&CaseFacts::platform, &facts_are_told_to_the_hub_in_time>(kFolder,
                                                                        cards::facts_are_told_to_the_hub_in_time()),
        entry<&CaseFacts::platform, &first_entries_are_verified>(kFolder, cards::first_entries_are_verified()),
        entry<&CaseFacts::platform, &hub_recognises_certificates_of_others>(
            kFolder, cards::hub_recognises_certificates_of_others()),
        entry<&CaseFacts::platform, &interfaces_are_published>(kFolder, cards::interfaces_are_published()),
        entry<&CaseFacts::platform, &message_is_received_when_it_enters_the_system>(
            kFolder, cards::message_is_received_when_it_enters_the_system()),
        entry<&CaseFacts::platform, &no_named_tool_is_forced>(kFolder, cards::no_named_tool_is_forced()),
        entry<&CaseFacts::platform, &no_user_is_treated_unequally>(kFolder, cards::no_user_is_treated_unequally()),
        entry<&CaseFacts::platform, &notices_and_contract_are_data_messages>(
            kFolder, cards::notices_and_contract_are_data_messages()),
        entry<&CaseFacts::platform, &objections_go_through_the_platform>(kFolder,
                                                                         cards::objections_go_through_the_platform()),
        entry<&CaseFacts::platform, &opening_is_on_the_platform>(kFolder, cards::opening_is_on_the_platform()),
        entry<&CaseFacts::platform, &operations_are_recorded>(kFolder, cards::operations_are_recorded()),
        entry<&CaseFacts::platform, &operator_is_a_legal_person>(kFolder, cards::operator_is_a_legal_person()),
        entry<&CaseFacts::platform, &operator_stays_neutral>(kFolder, cards::operator_stays_neutral()),
        entry<&CaseFacts::platform, &orders_through_the_platform_are_executed>(
            kFolder, cards::orders_through_the_platform_are_executed()),
        entry<&CaseFacts::platform, &platform_is_certified>(kFolder, cards::platform_is_certified()),
        entry<&CaseFacts::platform, &platform_is_registered_with_a_hub>(kFolder,
                                                                        cards::platform_is_registered_with_a_hub()),
        entry<&CaseFacts::platform, &platform_is_used_by_contract>(kFolder, cards::platform_is_used_by_contract()),
        entry<&CaseFacts::platform, &records_are_kept_15_years>(kFolder, cards::records_are_kept_15_years()),
        entry<&CaseFacts::platform, &registration_is_free>(kFolder, cards::registration_is_free()),
        entry<&CaseFacts::platform, &report_is_a_data_message>(kFolder, cards::report_is_a_data_message()),
        entry<&CaseFacts::platform, &servers_are_in_china>(kFolder, cards::servers_are_in_china()),
        entry<&CaseFacts::platform, &supervision_is_open_to_certified_platforms>(
            kFolder, cards::supervision_is_open_to_certified_platforms()),
        entry<&CaseFacts::platform, &takers_of_documents_stay_secret>(kFolder,
                                                                      cards::takers_of_documents_stay_secret()),
        entry<&CaseFacts::platform, &whole_process_is_online>(kFolder, cards::whole_process_is_online())};
}

} // namespace haihe::law
