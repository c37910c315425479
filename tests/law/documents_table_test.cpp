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
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(DocumentsTable, all_bidders_are_reviewed_alike) {
    expect_rows(&CaseFacts::documents, cards::all_bidders_are_reviewed_alike(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"unequal_review"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, conditions_fit_the_contract) {
    expect_rows(&CaseFacts::documents, cards::conditions_fit_the_contract(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"condition_beyond_the_contract"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, documents_are_had_without_enrolment) {
    expect_rows(&CaseFacts::documents, cards::documents_are_had_without_enrolment(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.obtained_without_registration.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.obtained_without_registration = false; }, Mark::broken}});
}

TEST(DocumentsTable, documents_state_what_is_required) {
    expect_rows(&CaseFacts::documents, cards::documents_state_what_is_required(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.state_what_is_required.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.state_what_is_required = false; }, Mark::broken}});
}

TEST(DocumentsTable, no_brand_or_supplier_is_named) {
    expect_rows(&CaseFacts::documents, cards::no_brand_or_supplier_is_named(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"named_brand_or_supplier"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, no_form_of_ownership_is_asked) {
    expect_rows(&CaseFacts::documents, cards::no_form_of_ownership_is_asked(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"form_of_ownership"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.restrictive_terms = {{"form_of_ownership"}};
                  },
                  Mark::not_applicable}});
}

TEST(DocumentsTable, no_other_unreasonable_restriction) {
    expect_rows(&CaseFacts::documents, cards::no_other_unreasonable_restriction(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"other"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, no_regional_or_sector_award_counts) {
    expect_rows(&CaseFacts::documents, cards::no_regional_or_sector_award_counts(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"regional_or_sector_award"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.restrictive_terms = {{"regional_or_sector_award"}};
                  },
                  Mark::not_applicable}});
}

TEST(DocumentsTable, no_site_visit_for_some_only) {
    expect_rows(&CaseFacts::documents, cards::no_site_visit_for_some_only(),
                {{"none", unchanged, Mark::kept},
                 {"all", [](auto& f) { f.site_visitors = f.bidders_to_lead = 3; }, Mark::kept},
                 {"one",
                  [](auto& f) {
                      f.site_visitors = 1;
                      f.bidders_to_lead = 3;
                  },
                  Mark::broken},
                 {"all but one",
                  [](auto& f) {
                      f.site_visitors = 2;
                      f.bidders_to_lead = 3;
                  },
                  Mark::broken},
                 {"not known", [](auto& f) { f.site_visitors.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, no_unequal_information_is_given) {
    expect_rows(&CaseFacts::documents, cards::no_unequal_information_is_given(),
                {{"none", unchanged, Mark::kept},
                 {"found", [](auto& f) { f.restrictive_terms = {{"unequal_information"}}; }, Mark::broken},
                 {"not examined", [](auto& f) { f.restrictive_terms.reset(); }, Mark::not_applicable}});
}

TEST(DocumentsTable, prequalification_is_judged_by_its_documents) {
    expect_rows(&CaseFacts::prequalification, cards::prequalification_is_judged_by_its_documents(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.judged_by_its_documents.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.judged_by_its_documents = false; }, Mark::broken}});
}

TEST(DocumentsTable, unlawful_documents_are_amended_and_tendered_again) {
    expect_rows(&CaseFacts::documents, cards::unlawful_documents_are_amended_and_tendered_again(),
                {{"lawful", unchanged, Mark::kept},
                 {"unlawful, left", [](auto& f) { f.found_unlawful = true; }, Mark::broken},
                 {"unlawful, again",
                  [](auto& f) {
                      f.found_unlawful = true;
                      f.tendered_again = true;
                  },
                  Mark::kept},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.found_unlawful = true;
                  },
                  Mark::not_applicable}});
}

} // namespace haihe::law
