#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/documents/all_bidders_are_reviewed_alike.hpp"
#include "law/documents/conditions_fit_the_contract.hpp"
#include "law/documents/documents_are_had_without_enrolment.hpp"
#include "law/documents/documents_state_what_is_required.hpp"
#include "law/documents/no_brand_or_supplier_is_named.hpp"
#include "law/documents/no_form_of_ownership_is_asked.hpp"
#include "law/documents/no_other_unreasonable_restriction.hpp"
#include "law/documents/no_regional_or_sector_award_counts.hpp"
#include "law/documents/no_site_visit_for_some_only.hpp"
#include "law/documents/no_unequal_information_is_given.hpp"
#include "law/documents/prequalification_is_judged_by_its_documents.hpp"
#include "law/documents/unlawful_documents_are_amended_and_tendered_again.hpp"

namespace haihe::law {

std::vector<Entry> documents_rules() {
    constexpr std::string_view kFolder = "documents";
    return {
        entry<&CaseFacts::documents, &all_bidders_are_reviewed_alike>(kFolder, cards::all_bidders_are_reviewed_alike()),
        entry<&CaseFacts::documents, &conditions_fit_the_contract>(kFolder, cards::conditions_fit_the_contract()),
        entry<&CaseFacts::documents, &documents_are_had_without_enrolment>(
            kFolder, cards::documents_are_had_without_enrolment()),
        entry<&CaseFacts::documents, &documents_state_what_is_required>(kFolder,
                                                                        cards::documents_state_what_is_required()),
        entry<&CaseFacts::documents, &no_brand_or_supplier_is_named>(kFolder, cards::no_brand_or_supplier_is_named()),
        entry<&CaseFacts::documents, &no_form_of_ownership_is_asked>(kFolder, cards::no_form_of_ownership_is_asked()),
        entry<&CaseFacts::documents, &no_other_unreasonable_restriction>(kFolder,
                                                                         cards::no_other_unreasonable_restriction()),
        entry<&CaseFacts::documents, &no_regional_or_sector_award_counts>(kFolder,
                                                                          cards::no_regional_or_sector_award_counts()),
        entry<&CaseFacts::documents, &no_site_visit_for_some_only>(kFolder, cards::no_site_visit_for_some_only()),
        entry<&CaseFacts::documents, &no_unequal_information_is_given>(kFolder,
                                                                       cards::no_unequal_information_is_given()),
        entry<&CaseFacts::prequalification, &prequalification_is_judged_by_its_documents>(
            kFolder, cards::prequalification_is_judged_by_its_documents()),
        entry<&CaseFacts::documents, &unlawful_documents_are_amended_and_tendered_again>(
            kFolder, cards::unlawful_documents_are_amended_and_tendered_again())};
}

} // namespace haihe::law
