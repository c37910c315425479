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
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(AwardsTable, award_is_not_gone_back_on) {
    expect_rows(&CaseFacts::awarding, cards::award_is_not_gone_back_on(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.gone_back_on.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.gone_back_on = true; }, Mark::broken}});
}

TEST(AwardsTable, award_waits_for_the_end_of_the_posting) {
    expect_rows(
        &CaseFacts::awarding, cards::award_waits_for_the_end_of_the_posting(),
        {{"after it", unchanged, Mark::kept},
         {"at its end", [](auto& f) { f.posted_until = f.winner_told_at; }, Mark::kept},
         {"a millisecond before", [](auto& f) { f.posted_until = *f.winner_told_at + kMillisecond; }, Mark::broken},
         {"voluntary",
          [](auto& f) {
              f.compulsory = false;
              f.posted_until = *f.winner_told_at + kMillisecond;
          },
          Mark::not_applicable},
         {"no award yet", [](auto& f) { f.winner_told_at.reset(); }, Mark::not_applicable}});
}

TEST(AwardsTable, both_notices_are_of_one_instant) {
    expect_rows(
        &CaseFacts::awarding, cards::both_notices_are_of_one_instant(),
        {{"at once", unchanged, Mark::kept},
         {"a millisecond later", [](auto& f) { f.others_told_at = *f.others_told_at + kMillisecond; }, Mark::broken},
         {"not told", [](auto& f) { f.others_told_at.reset(); }, Mark::broken},
         {"no award yet", [](auto& f) { f.winner_told_at.reset(); }, Mark::not_applicable}});
}

TEST(AwardsTable, changed_candidate_is_examined_again) {
    expect_rows(&CaseFacts::awarding, cards::changed_candidate_is_examined_again(),
                {{"unchanged", unchanged, Mark::kept},
                 {"changed, not examined", [](auto& f) { f.candidate_changed = true; }, Mark::broken},
                 {"changed, examined",
                  [](auto& f) {
                      f.candidate_changed = true;
                      f.examined_again = true;
                  },
                  Mark::kept},
                 {"changed, not told yet",
                  [](auto& f) {
                      f.candidate_changed = true;
                      f.winner_told_at.reset();
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.candidate_changed.reset(); }, Mark::not_applicable}});
}

TEST(AwardsTable, contract_agrees_with_the_award) {
    expect_rows(&CaseFacts::awarding, cards::contract_agrees_with_the_award(),
                {{"agrees", unchanged, Mark::kept},
                 {"a fen more", [](auto& f) { ++f.contract_price->fen; }, Mark::broken},
                 {"a fen less", [](auto& f) { --f.contract_price->fen; }, Mark::broken},
                 {"another quality", [](auto& f) { f.contract_follows_documents = false; }, Mark::broken},
                 {"no contract", [](auto& f) { f.contract_price.reset(); }, Mark::not_applicable}});
}

TEST(AwardsTable, contract_has_no_side_agreement) {
    expect_rows(&CaseFacts::awarding, cards::contract_has_no_side_agreement(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.side_agreement.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.side_agreement = true; }, Mark::broken}});
}

TEST(AwardsTable, contract_is_not_transferred) {
    expect_rows(&CaseFacts::awarding, cards::contract_is_not_transferred(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.whole_transferred.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.whole_transferred = true; }, Mark::broken}});
}

TEST(AwardsTable, fees_and_deposits_go_back_after_a_termination) {
    expect_rows(&CaseFacts::awarding, cards::fees_and_deposits_go_back_after_a_termination(),
                {{"not terminated", unchanged, Mark::not_applicable},
                 {"returned",
                  [](auto& f) {
                      f.terminated_at = at(3, 20);
                      f.termination_told = true;
                      f.fees_and_deposits_returned = true;
                  },
                  Mark::kept},
                 {"kept",
                  [](auto& f) {
                      f.terminated_at = at(3, 20);
                      f.termination_told = true;
                  },
                  Mark::broken}});
}

TEST(AwardsTable, main_work_is_not_subcontracted) {
    expect_rows(&CaseFacts::awarding, cards::main_work_is_not_subcontracted(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.main_work_subcontracted.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.main_work_subcontracted = true; }, Mark::broken}});
}

TEST(AwardsTable, no_negotiation_before_the_award) {
    expect_rows(&CaseFacts::awarding, cards::no_negotiation_before_the_award(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.negotiated.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.negotiated = true; }, Mark::broken}});
}

TEST(AwardsTable, no_step_is_taken_while_an_objection_waits) {
    expect_rows(&CaseFacts::awarding, cards::no_step_is_taken_while_an_objection_waits(),
                {{"none", unchanged, Mark::kept},
                 {"at its first instant",
                  [](auto& f) {
                      f.objections = {{f.steps[0].at, {}}};
                  },
                  Mark::broken},
                 {"in its last millisecond",
                  [](auto& f) {
                      f.objections = {{at(3, 30), f.steps[0].at + kMillisecond}};
                  },
                  Mark::broken},
                 {"when it has ended",
                  [](auto& f) {
                      f.objections = {{at(3, 30), f.steps[0].at}};
                  },
                  Mark::kept},
                 {"before it",
                  [](auto& f) {
                      f.objections = {{f.steps[0].at + kMillisecond, {}}};
                  },
                  Mark::kept},
                 {"no step", [](auto& f) { f.steps.clear(); }, Mark::not_applicable}});
}

TEST(AwardsTable, subcontractor_does_not_subcontract) {
    expect_rows(&CaseFacts::awarding, cards::subcontractor_does_not_subcontract(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.subcontracted_again.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.subcontracted_again = true; }, Mark::broken}});
}

TEST(AwardsTable, suspended_procedure_does_not_go_on) {
    expect_rows(&CaseFacts::awarding, cards::suspended_procedure_does_not_go_on(),
                {{"none", unchanged, Mark::kept},
                 {"at its first instant",
                  [](auto& f) {
                      f.orders = {{f.steps[0].at, {}}};
                  },
                  Mark::broken},
                 {"in its last millisecond",
                  [](auto& f) {
                      f.orders = {{at(3, 30), f.steps[0].at + kMillisecond}};
                  },
                  Mark::broken},
                 {"when it has ended",
                  [](auto& f) {
                      f.orders = {{at(3, 30), f.steps[0].at}};
                  },
                  Mark::kept},
                 {"before it",
                  [](auto& f) {
                      f.orders = {{f.steps[0].at + kMillisecond, {}}};
                  },
                  Mark::kept},
                 {"no step", [](auto& f) { f.steps.clear(); }, Mark::not_applicable}});
}

TEST(AwardsTable, termination_is_told) {
    expect_rows(&CaseFacts::awarding, cards::termination_is_told(),
                {{"not terminated", unchanged, Mark::not_applicable},
                 {"told",
                  [](auto& f) {
                      f.terminated_at = at(3, 20);
                      f.termination_told = true;
                      f.fees_and_deposits_returned = true;
                  },
                  Mark::kept},
                 {"not told",
                  [](auto& f) {
                      f.terminated_at = at(3, 20);
                      f.fees_and_deposits_returned = true;
                  },
                  Mark::broken}});
}

TEST(AwardsTable, void_award_is_put_right) {
    expect_rows(&CaseFacts::awarding, cards::void_award_is_put_right(),
                {{"valid", unchanged, Mark::kept},
                 {"void, left", [](auto& f) { f.award_void = true; }, Mark::broken},
                 {"void, put right",
                  [](auto& f) {
                      f.award_void = true;
                      f.put_right = true;
                  },
                  Mark::kept}});
}

TEST(AwardsTable, winner_is_one_of_the_candidates) {
    expect_rows(&CaseFacts::awarding, cards::winner_is_one_of_the_candidates(),
                {{"one of them", unchanged, Mark::kept},
                 {"another", [](auto& f) { f.winner = "戊"; }, Mark::broken},
                 {"none yet", [](auto& f) { f.winner.clear(); }, Mark::not_applicable}});
}

} // namespace haihe::law
