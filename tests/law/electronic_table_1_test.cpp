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
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(ElectronicTable, access_is_identified_and_controlled) {
    expect_rows(&CaseFacts::platform, cards::access_is_identified_and_controlled(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.access_is_controlled.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.access_is_controlled = false; }, Mark::broken}});
}

TEST(ElectronicTable, applications_are_treated_as_bids) {
    expect_rows(&CaseFacts::platform, cards::applications_are_treated_as_bids(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.applications_treated_as_bids.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.applications_treated_as_bids = false; }, Mark::broken}});
}

TEST(ElectronicTable, bids_are_encrypted) {
    expect_rows(&CaseFacts::platform, cards::bids_are_encrypted(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.bids_encrypted.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.bids_encrypted = false; }, Mark::broken}});
}

TEST(ElectronicTable, bids_are_kept_closed) {
    expect_rows(&CaseFacts::platform, cards::bids_are_kept_closed(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.bids_kept_closed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.bids_kept_closed = false; }, Mark::broken}});
}

TEST(ElectronicTable, bids_come_as_data_messages) {
    expect_rows(&CaseFacts::platform, cards::bids_come_as_data_messages(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.bids_come_as_data.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.bids_come_as_data = false; }, Mark::broken}});
}

TEST(ElectronicTable, candidates_and_result_are_published) {
    expect_rows(&CaseFacts::platform, cards::candidates_and_result_are_published(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.result_is_published.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.result_is_published = false; }, Mark::broken}});
}

TEST(ElectronicTable, changes_are_shown_and_told) {
    expect_rows(&CaseFacts::platform, cards::changes_are_shown_and_told(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.changes_reach_all.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.changes_reach_all = false; }, Mark::broken}});
}

TEST(ElectronicTable, data_message_prevails_over_paper) {
    expect_rows(&CaseFacts::platform, cards::data_message_prevails_over_paper(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.data_prevails_over_paper.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.data_prevails_over_paper = false; }, Mark::broken}});
}

TEST(ElectronicTable, department_publishes_its_law) {
    expect_rows(&CaseFacts::platform, cards::department_publishes_its_law(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.department_publishes_its_law.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.department_publishes_its_law = false; }, Mark::broken}});
}

TEST(ElectronicTable, documents_are_signed_and_archived) {
    expect_rows(&CaseFacts::platform, cards::documents_are_signed_and_archived(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.documents_are_signed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.documents_are_signed = false; }, Mark::broken}});
}

TEST(ElectronicTable, documents_are_to_hand_in_time) {
    expect_rows(&CaseFacts::platform, cards::documents_are_to_hand_in_time(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.documents_to_hand_in_time.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.documents_to_hand_in_time = false; }, Mark::broken}});
}

TEST(ElectronicTable, electronic_signature_is_reliable) {
    expect_rows(&CaseFacts::platform, cards::electronic_signature_is_reliable(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.signature_is_reliable.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.signature_is_reliable = false; }, Mark::broken}});
}

TEST(ElectronicTable, evaluation_is_online_and_closed) {
    expect_rows(&CaseFacts::platform, cards::evaluation_is_online_and_closed(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.evaluation_is_closed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.evaluation_is_closed = false; }, Mark::broken}});
}

TEST(ElectronicTable, facts_are_told_to_the_hub_in_time) {
    expect_rows(&CaseFacts::platform, cards::facts_are_told_to_the_hub_in_time(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.facts_are_told_in_time.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.facts_are_told_in_time = false; }, Mark::broken}});
}

TEST(ElectronicTable, first_entries_are_verified) {
    expect_rows(&CaseFacts::platform, cards::first_entries_are_verified(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.first_entries_verified.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.first_entries_verified = false; }, Mark::broken}});
}

TEST(ElectronicTable, hub_recognises_certificates_of_others) {
    expect_rows(&CaseFacts::platform, cards::hub_recognises_certificates_of_others(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.hub_recognises_certificates.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.hub_recognises_certificates = false; }, Mark::broken}});
}

TEST(ElectronicTable, interfaces_are_published) {
    expect_rows(&CaseFacts::platform, cards::interfaces_are_published(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.interfaces_published.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.interfaces_published = false; }, Mark::broken}});
}

TEST(ElectronicTable, message_is_received_when_it_enters_the_system) {
    expect_rows(&CaseFacts::platform, cards::message_is_received_when_it_enters_the_system(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.receipt_confirmed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.receipt_confirmed = false; }, Mark::broken}});
}

} // namespace haihe::law
