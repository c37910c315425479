#include "law/evaluation/bid_is_clarified_at_the_committees_request.hpp"
#include "law/evaluation/clarification_keeps_the_substance_of_the_bid.hpp"
#include "law/evaluation/clarification_of_a_bid_is_in_writing.hpp"
#include "law/evaluation/every_member_signs_the_report.hpp"
#include "law/evaluation/only_stated_criteria_are_applied.hpp"
#include "law/evaluation/time_of_evaluation_fits_the_tender.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(EvaluationTable, bid_is_clarified_at_the_committees_request) {
    expect_rows(&CaseFacts::evaluation, cards::bid_is_clarified_at_the_committees_request(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not so", [](auto& f) { f.asked[0].by_the_committee = false; }, Mark::broken},
                 {"nothing asked", [](auto& f) { f.asked.clear(); }, Mark::not_applicable}});
}

TEST(EvaluationTable, clarification_keeps_the_substance_of_the_bid) {
    expect_rows(&CaseFacts::evaluation, cards::clarification_keeps_the_substance_of_the_bid(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not so", [](auto& f) { f.asked[0].keeps_the_substance = false; }, Mark::broken},
                 {"nothing asked", [](auto& f) { f.asked.clear(); }, Mark::not_applicable}});
}

TEST(EvaluationTable, clarification_of_a_bid_is_in_writing) {
    expect_rows(&CaseFacts::evaluation, cards::clarification_of_a_bid_is_in_writing(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not so", [](auto& f) { f.asked[0].in_writing = false; }, Mark::broken},
                 {"nothing asked", [](auto& f) { f.asked.clear(); }, Mark::not_applicable}});
}

TEST(EvaluationTable, every_member_signs_the_report) {
    expect_rows(&CaseFacts::evaluation, cards::every_member_signs_the_report(),
                {{"all sign", unchanged, Mark::kept},
                 {"one neither signs nor is counted", [](auto& f) { f.signers[0].signs = false; }, Mark::broken},
                 {"one dissents with reasons",
                  [](auto& f) {
                      f.signers[0].signs = false;
                      f.signers[0].states_reasons = true;
                  },
                  Mark::kept},
                 {"silence counts as consent",
                  [](auto& f) {
                      f.signers[0].signs = false;
                      f.signers[0].counted_as_consent = true;
                  },
                  Mark::kept},
                 {"reasons counted as consent",
                  [](auto& f) {
                      f.signers[0] = {false, true, true};
                  },
                  Mark::broken},
                 {"no report", [](auto& f) { f.signers.clear(); }, Mark::not_applicable}});
}

TEST(EvaluationTable, only_stated_criteria_are_applied) {
    expect_rows(&CaseFacts::evaluation, cards::only_stated_criteria_are_applied(),
                {{"stated", unchanged, Mark::kept},
                 {"another", [](auto& f) { f.criteria_applied.push_back("luck"); }, Mark::broken},
                 {"fewer", [](auto& f) { f.criteria_applied.pop_back(); }, Mark::kept},
                 {"not known", [](auto& f) { f.criteria_applied.clear(); }, Mark::not_applicable}});
}

TEST(EvaluationTable, time_of_evaluation_fits_the_tender) {
    expect_rows(&CaseFacts::evaluation, cards::time_of_evaluation_fits_the_tender(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.took_the_time_needed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.took_the_time_needed = false; }, Mark::broken}});
}

} // namespace haihe::law
