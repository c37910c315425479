#include "law/disclosure/all_bidders_are_told_the_same.hpp"
#include "law/disclosure/announcement_appears_everywhere_at_once.hpp"
#include "law/disclosure/announcement_has_the_particulars.hpp"
#include "law/disclosure/announcement_is_published_free_of_charge.hpp"
#include "law/disclosure/announcement_reads_alike_in_every_medium.hpp"
#include "law/disclosure/bidders_stay_secret.hpp"
#include "law/disclosure/clarification_reaches_all_who_took_the_documents.hpp"
#include "law/disclosure/decisions_on_violations_are_published.hpp"
#include "law/disclosure/documents_follow_the_standard_text.hpp"
#include "law/disclosure/invitation_states_what_it_must.hpp"
#include "law/disclosure/names_of_media_and_platform_are_stated.hpp"
#include "law/disclosure/posting_of_candidates_has_the_particulars.hpp"
#include "law/disclosure/publications_can_be_traced_for_10_years.hpp"
#include "law/disclosure/result_names_the_winner.hpp"
#include "law/disclosure/supervisors_keep_secrets.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(DisclosureTable, all_bidders_are_told_the_same) {
    expect_rows(&CaseFacts::secrecy, cards::all_bidders_are_told_the_same(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.all_told_alike.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.all_told_alike = false; }, Mark::broken}});
}

TEST(DisclosureTable, announcement_appears_everywhere_at_once) {
    expect_rows(
        &CaseFacts::announcement, cards::announcement_appears_everywhere_at_once(),
        {{"at once", unchanged, Mark::kept},
         {"a millisecond later", [](auto& f) { f.in_media_at[1] = f.in_media_at[1] + kMillisecond; }, Mark::broken},
         {"voluntary",
          [](auto& f) {
              f.compulsory = false;
              f.in_media_at[1] = at(3, 4);
          },
          Mark::not_applicable},
         {"not known", [](auto& f) { f.in_media_at.clear(); }, Mark::not_applicable}});
}

TEST(DisclosureTable, announcement_has_the_particulars) {
    expect_rows(&CaseFacts::announcement, cards::announcement_has_the_particulars(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.has_the_particulars.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.has_the_particulars = false; }, Mark::broken}});
}

TEST(DisclosureTable, announcement_is_published_free_of_charge) {
    expect_rows(&CaseFacts::announcement, cards::announcement_is_published_free_of_charge(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.free_of_charge.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.free_of_charge = false; }, Mark::broken},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.free_of_charge = false;
                  },
                  Mark::not_applicable}});
}

TEST(DisclosureTable, announcement_reads_alike_in_every_medium) {
    expect_rows(&CaseFacts::announcement, cards::announcement_reads_alike_in_every_medium(),
                {{"alike", unchanged, Mark::kept},
                 {"one differs", [](auto& f) { f.contents[1] = "b"; }, Mark::broken},
                 {"none", [](auto& f) { f.contents.clear(); }, Mark::not_applicable}});
}

TEST(DisclosureTable, bidders_stay_secret) {
    expect_rows(&CaseFacts::secrecy, cards::bidders_stay_secret(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.bidders_kept_secret.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.bidders_kept_secret = false; }, Mark::broken}});
}

TEST(DisclosureTable, clarification_reaches_all_who_took_the_documents) {
    expect_rows(&CaseFacts::secrecy, cards::clarification_reaches_all_who_took_the_documents(),
                {{"all", unchanged, Mark::kept},
                 {"one not", [](auto& f) { --f.clarification_reached; }, Mark::broken},
                 {"not known", [](auto& f) { f.took_documents.reset(); }, Mark::not_applicable}});
}

TEST(DisclosureTable, decisions_on_violations_are_published) {
    expect_rows(&CaseFacts::secrecy, cards::decisions_on_violations_are_published(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.decisions_published.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.decisions_published = false; }, Mark::broken}});
}

TEST(DisclosureTable, documents_follow_the_standard_text) {
    expect_rows(&CaseFacts::documents, cards::documents_follow_the_standard_text(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.follow_the_standard_text.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.follow_the_standard_text = false; }, Mark::broken},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.follow_the_standard_text = false;
                  },
                  Mark::not_applicable}});
}

TEST(DisclosureTable, invitation_states_what_it_must) {
    expect_rows(&CaseFacts::announcement, cards::invitation_states_what_it_must(),
                {{"all", unchanged, Mark::kept},
                 {"no address", [](auto& f) { f.invitation_lacks = {{"address"}}; }, Mark::broken},
                 {"none sent", [](auto& f) { f.invitation_lacks.reset(); }, Mark::not_applicable}});
}

TEST(DisclosureTable, names_of_media_and_platform_are_stated) {
    expect_rows(&CaseFacts::announcement, cards::names_of_media_and_platform_are_stated(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.platform_address_stated.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.platform_address_stated = false; }, Mark::broken}});
}

TEST(DisclosureTable, posting_of_candidates_has_the_particulars) {
    expect_rows(&CaseFacts::medium, cards::posting_of_candidates_has_the_particulars(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.posting_has_the_particulars.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.posting_has_the_particulars = false; }, Mark::broken}});
}

TEST(DisclosureTable, publications_can_be_traced_for_10_years) {
    expect_rows(&CaseFacts::announcement, cards::publications_can_be_traced_for_10_years(),
                {{"10 years", unchanged, Mark::kept},
                 {"9 years", [](auto& f) { f.kept_years = 9; }, Mark::broken},
                 {"not known", [](auto& f) { f.kept_years.reset(); }, Mark::not_applicable}});
}

TEST(DisclosureTable, result_names_the_winner) {
    expect_rows(&CaseFacts::medium, cards::result_names_the_winner(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.result_names_the_winner.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.result_names_the_winner = false; }, Mark::broken}});
}

TEST(DisclosureTable, supervisors_keep_secrets) {
    expect_rows(&CaseFacts::secrecy, cards::supervisors_keep_secrets(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.supervisors_kept_secrets.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.supervisors_kept_secrets = false; }, Mark::broken}});
}

} // namespace haihe::law
