#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/disclosure/all_bidders_are_told_the_same.hpp"
#include "law/disclosure/announcement_appears_everywhere_at_once.hpp"
#include "law/disclosure/announcement_has_the_particulars.hpp"
#include "law/disclosure/announcement_is_in_a_designated_medium.hpp"
#include "law/disclosure/announcement_is_published_free_of_charge.hpp"
#include "law/disclosure/announcement_reads_alike_in_every_medium.hpp"
#include "law/disclosure/announcement_states_what_it_must.hpp"
#include "law/disclosure/bidders_stay_secret.hpp"
#include "law/disclosure/clarification_reaches_all_who_took_the_documents.hpp"
#include "law/disclosure/decisions_on_violations_are_published.hpp"
#include "law/disclosure/documents_follow_the_standard_text.hpp"
#include "law/disclosure/invitation_states_what_it_must.hpp"
#include "law/disclosure/names_of_media_and_platform_are_stated.hpp"
#include "law/disclosure/opening_place_is_as_fixed.hpp"
#include "law/disclosure/posting_of_candidates_has_the_particulars.hpp"
#include "law/disclosure/publications_can_be_traced_for_10_years.hpp"
#include "law/disclosure/result_names_the_winner.hpp"
#include "law/disclosure/supervisors_keep_secrets.hpp"

namespace haihe::law {

std::vector<Entry> disclosure_rules() {
    constexpr std::string_view kFolder = "disclosure";
    return {entry<&CaseFacts::secrecy, &all_bidders_are_told_the_same>(kFolder, cards::all_bidders_are_told_the_same()),
            entry<&CaseFacts::announcement, &announcement_appears_everywhere_at_once>(
                kFolder, cards::announcement_appears_everywhere_at_once()),
            entry<&CaseFacts::announcement, &announcement_has_the_particulars>(
                kFolder, cards::announcement_has_the_particulars()),
            entry<&CaseFacts::tender, &announcement_is_in_a_designated_medium>(
                kFolder, cards::announcement_is_in_a_designated_medium()),
            entry<&CaseFacts::announcement, &announcement_is_published_free_of_charge>(
                kFolder, cards::announcement_is_published_free_of_charge()),
            entry<&CaseFacts::announcement, &announcement_reads_alike_in_every_medium>(
                kFolder, cards::announcement_reads_alike_in_every_medium()),
            entry<&CaseFacts::tender, &announcement_states_what_it_must>(kFolder,
                                                                         cards::announcement_states_what_it_must()),
            entry<&CaseFacts::secrecy, &bidders_stay_secret>(kFolder, cards::bidders_stay_secret()),
            entry<&CaseFacts::secrecy, &clarification_reaches_all_who_took_the_documents>(
                kFolder, cards::clarification_reaches_all_who_took_the_documents()),
            entry<&CaseFacts::secrecy, &decisions_on_violations_are_published>(
                kFolder, cards::decisions_on_violations_are_published()),
            entry<&CaseFacts::documents, &documents_follow_the_standard_text>(
                kFolder, cards::documents_follow_the_standard_text()),
            entry<&CaseFacts::announcement, &invitation_states_what_it_must>(kFolder,
                                                                             cards::invitation_states_what_it_must()),
            entry<&CaseFacts::announcement, &names_of_media_and_platform_are_stated>(
                kFolder, cards::names_of_media_and_platform_are_stated()),
            entry<&CaseFacts::tender, &opening_place_is_as_fixed>(kFolder, cards::opening_place_is_as_fixed()),
            entry<&CaseFacts::medium, &posting_of_candidates_has_the_particulars>(
                kFolder, cards::posting_of_candidates_has_the_particulars()),
            entry<&CaseFacts::announcement, &publications_can_be_traced_for_10_years>(
                kFolder, cards::publications_can_be_traced_for_10_years()),
            entry<&CaseFacts::medium, &result_names_the_winner>(kFolder, cards::result_names_the_winner()),
            entry<&CaseFacts::secrecy, &supervisors_keep_secrets>(kFolder, cards::supervisors_keep_secrets())};
}

} // namespace haihe::law
