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
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(ComplaintsTable, complainant_has_an_interest) {
    expect_rows(&CaseFacts::complaint, cards::complainant_has_an_interest(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"none", [](auto& f) { f.complainant_has_an_interest = false; }, Mark::broken},
                 {"none, not accepted",
                  [](auto& f) {
                      f.complainant_has_an_interest = false;
                      f.accepted = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, complaint_before_a_court_is_not_taken) {
    expect_rows(&CaseFacts::complaint, cards::complaint_before_a_court_is_not_taken(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"before a court", [](auto& f) { f.in_reconsideration_or_suit = true; }, Mark::broken},
                 {"before a court, not accepted",
                  [](auto& f) {
                      f.in_reconsideration_or_suit = true;
                      f.accepted = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, complaint_names_its_complainant) {
    expect_rows(&CaseFacts::complaint, cards::complaint_names_its_complainant(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"nameless", [](auto& f) { f.names_complainant = false; }, Mark::broken},
                 {"nameless, not accepted",
                  [](auto& f) {
                      f.names_complainant = false;
                      f.accepted = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, complaint_states_requests_and_evidence) {
    expect_rows(&CaseFacts::complaint, cards::complaint_states_requests_and_evidence(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"no request", [](auto& f) { f.states_requests = false; }, Mark::broken},
                 {"no evidence", [](auto& f) { f.has_evidence = false; }, Mark::broken},
                 {"no evidence, not accepted",
                  [](auto& f) {
                      f.has_evidence = false;
                      f.accepted = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, decided_complaint_is_not_taken_again) {
    expect_rows(&CaseFacts::complaint, cards::decided_complaint_is_not_taken_again(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"decided", [](auto& f) { f.already_decided = true; }, Mark::broken},
                 {"decided, not accepted",
                  [](auto& f) {
                      f.already_decided = true;
                      f.accepted = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, fabricated_complaint_is_dismissed) {
    expect_rows(&CaseFacts::complaint, cards::fabricated_complaint_is_dismissed(),
                {{"sound", unchanged, Mark::kept},
                 {"fabricated, upheld", [](auto& f) { f.fabricated = true; }, Mark::broken},
                 {"fabricated, dismissed",
                  [](auto& f) {
                      f.fabricated = true;
                      f.outcome = "dismissed";
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.fabricated.reset(); }, Mark::not_applicable}});
}

TEST(ComplaintsTable, first_to_receive_handles_the_complaint) {
    expect_rows(&CaseFacts::complaint, cards::first_to_receive_handles_the_complaint(),
                {{"the first", unchanged, Mark::kept},
                 {"the second", [](auto& f) { f.handled_by = f.received_by[1]; }, Mark::broken},
                 {"nobody yet", [](auto& f) { f.handled_by.clear(); }, Mark::not_applicable},
                 {"not received", [](auto& f) { f.received_by.clear(); }, Mark::not_applicable}});
}

TEST(ComplaintsTable, objection_comes_before_the_complaint) {
    expect_rows(&CaseFacts::complaint, cards::objection_comes_before_the_complaint(),
                {{"as it should be", unchanged, Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable},
                 {"no objection", [](auto& f) { f.objection_made = false; }, Mark::broken},
                 {"no objection, not accepted",
                  [](auto& f) {
                      f.objection_made = false;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"another matter",
                  [](auto& f) {
                      f.objection_made = false;
                      f.needs_objection = false;
                  },
                  Mark::kept}});
}

TEST(ComplaintsTable, who_handles_a_complaint_is_free_of_ties) {
    expect_rows(&CaseFacts::complaint, cards::who_handles_a_complaint_is_free_of_ties(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.handler_is_free.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.handler_is_free = false; }, Mark::broken}});
}

TEST(ComplaintsTable, withdrawal_of_a_complaint_is_examined) {
    expect_rows(&CaseFacts::complaint, cards::withdrawal_of_a_complaint_is_examined(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.withdrawal_examined.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.withdrawal_examined = false; }, Mark::broken}});
}

} // namespace haihe::law
