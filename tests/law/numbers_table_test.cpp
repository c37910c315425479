#include "law/numbers/all_bids_rejected_leads_to_a_new_tender.hpp"
#include "law/numbers/at_least_3_applicants_pass_prequalification.hpp"
#include "law/numbers/bid_is_not_changed_when_extended.hpp"
#include "law/numbers/candidates_are_at_most_3.hpp"
#include "law/numbers/candidates_are_ranked.hpp"
#include "law/numbers/committee_is_odd_and_at_least_5.hpp"
#include "law/numbers/competition_is_judged_when_fewer_than_3_bids_are_valid.hpp"
#include "law/numbers/evaluation_time_is_extended_when_more_than_a_third_ask.hpp"
#include "law/numbers/everybody_is_asked_to_extend.hpp"
#include "law/numbers/expert_has_8_years_and_a_senior_title.hpp"
#include "law/numbers/experts_are_two_thirds.hpp"
#include "law/numbers/fewer_than_3_bidders_are_not_opened.hpp"
#include "law/numbers/fewer_than_3_extending_leads_to_a_new_tender.hpp"
#include "law/numbers/lot_with_fewer_than_3_bidders_is_tendered_again.hpp"
#include "law/numbers/tenderee_representatives_are_at_most_a_third.hpp"
#include "law/numbers/who_does_not_extend_gets_its_deposit_back.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(NumbersTable, all_bids_rejected_leads_to_a_new_tender) {
    expect_rows(&CaseFacts::evaluation, cards::all_bids_rejected_leads_to_a_new_tender(),
                {{"not all", unchanged, Mark::kept},
                 {"all, again",
                  [](auto& f) {
                      f.all_rejected = true;
                      f.tendered_again = true;
                  },
                  Mark::kept},
                 {"all, left", [](auto& f) { f.all_rejected = true; }, Mark::broken},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.all_rejected = true;
                  },
                  Mark::not_applicable},
                 {"not known", [](auto& f) { f.all_rejected.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, at_least_3_applicants_pass_prequalification) {
    expect_rows(&CaseFacts::prequalification, cards::at_least_3_applicants_pass_prequalification(),
                {{"3", unchanged, Mark::kept},
                 {"2 and on", [](auto& f) { f.passed = 2; }, Mark::broken},
                 {"2 and again",
                  [](auto& f) {
                      f.passed = 2;
                      f.goes_on = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.passed.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, bid_is_not_changed_when_extended) {
    expect_rows(&CaseFacts::extension, cards::bid_is_not_changed_when_extended(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.bids_changed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.bids_changed = true; }, Mark::broken}});
}

TEST(NumbersTable, candidates_are_at_most_3) {
    expect_rows(&CaseFacts::evaluation, cards::candidates_are_at_most_3(),
                {{"3", unchanged, Mark::kept},
                 {"4", [](auto& f) { f.candidates = 4; }, Mark::broken},
                 {"1", [](auto& f) { f.candidates = 1; }, Mark::kept},
                 {"not known", [](auto& f) { f.candidates.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, candidates_are_ranked) {
    expect_rows(&CaseFacts::evaluation, cards::candidates_are_ranked(),
                {{"ranked", unchanged, Mark::kept},
                 {"not ranked", [](auto& f) { f.ranked = false; }, Mark::broken},
                 {"not known", [](auto& f) { f.candidates.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, committee_is_odd_and_at_least_5) {
    expect_rows(&CaseFacts::committee, cards::committee_is_odd_and_at_least_5(),
                {{"5", unchanged, Mark::kept},
                 {"6", [](auto& f) { f.members.push_back({"f"}); }, Mark::broken},
                 {"7",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.push_back({"g"});
                  },
                  Mark::kept},
                 {"3",
                  [](auto& f) {
                      f.members.pop_back();
                      f.members.pop_back();
                      f.members[0].represents_the_tenderee = false;
                      f.members[0].expert = true;
                  },
                  Mark::broken},
                 {"replaced ones do not count",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.back().replaced = true;
                  },
                  Mark::kept},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.members.pop_back();
                  },
                  Mark::not_applicable},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(NumbersTable, competition_is_judged_when_fewer_than_3_bids_are_valid) {
    expect_rows(&CaseFacts::evaluation, cards::competition_is_judged_when_fewer_than_3_bids_are_valid(),
                {{"3", unchanged, Mark::kept},
                 {"2, judged",
                  [](auto& f) {
                      f.valid_bids = 2;
                      f.competition_judged = true;
                  },
                  Mark::kept},
                 {"2, not judged", [](auto& f) { f.valid_bids = 2; }, Mark::broken},
                 {"all rejected",
                  [](auto& f) {
                      f.valid_bids = 0;
                      f.all_rejected = true;
                      f.tendered_again = true;
                  },
                  Mark::not_applicable},
                 {"not known", [](auto& f) { f.valid_bids.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, evaluation_time_is_extended_when_more_than_a_third_ask) {
    expect_rows(&CaseFacts::evaluation, cards::evaluation_time_is_extended_when_more_than_a_third_ask(),
                {{"1 of 5", unchanged, Mark::kept},
                 {"2 of 5", [](auto& f) { f.ask_for_more_time = 2; }, Mark::broken},
                 {"2 of 5, extended",
                  [](auto& f) {
                      f.ask_for_more_time = 2;
                      f.time_extended = true;
                  },
                  Mark::kept},
                 {"3 of 9 is a third",
                  [](auto& f) {
                      f.members = 9;
                      f.ask_for_more_time = 3;
                  },
                  Mark::kept},
                 {"4 of 9",
                  [](auto& f) {
                      f.members = 9;
                      f.ask_for_more_time = 4;
                  },
                  Mark::broken},
                 {"not known", [](auto& f) { f.ask_for_more_time.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, everybody_is_asked_to_extend) {
    expect_rows(&CaseFacts::awarding, cards::everybody_is_asked_to_extend(),
                {{"all", unchanged, Mark::kept},
                 {"one left out", [](auto& f) { f.asked_to_extend = 2; }, Mark::broken},
                 {"no need",
                  [](auto& f) {
                      f.validity_eaten_up = false;
                      f.asked_to_extend = 0;
                  },
                  Mark::not_applicable}});
}

TEST(NumbersTable, expert_has_8_years_and_a_senior_title) {
    expect_rows(
        &CaseFacts::committee, cards::expert_has_8_years_and_a_senior_title(),
        {{"8 years", unchanged, Mark::kept},
         {"7 years", [](auto& f) { f.members[1].years_in_the_field = 7; }, Mark::broken},
         {"no title", [](auto& f) { f.members[1].senior_title = false; }, Mark::broken},
         {"the tenderee's representative need not", [](auto& f) { f.members[0].years_in_the_field = 0; }, Mark::kept},
         {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(NumbersTable, experts_are_two_thirds) {
    expect_rows(&CaseFacts::committee, cards::experts_are_two_thirds(),
                {{"4 of 5", unchanged, Mark::kept},
                 {"3 of 5", [](auto& f) { f.members[4].expert = false; }, Mark::broken},
                 {"6 of 9 exactly",
                  [](auto& f) {
                      for (char one : {'f', 'g', 'h', 'i'}) f.members.push_back({std::string(1, one)});
                      f.members[7].expert = f.members[8].expert = false;
                  },
                  Mark::kept},
                 {"5 of 9",
                  [](auto& f) {
                      for (char one : {'f', 'g', 'h', 'i'}) f.members.push_back({std::string(1, one)});
                      f.members[6].expert = f.members[7].expert = f.members[8].expert = false;
                  },
                  Mark::broken},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.members[4].expert = false;
                  },
                  Mark::not_applicable},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(NumbersTable, fewer_than_3_bidders_are_not_opened) {
    expect_rows(&CaseFacts::opening, cards::fewer_than_3_bidders_are_not_opened(),
                {{"3", unchanged, Mark::kept},
                 {"2 opened", [](auto& f) { f.bidders = 2; }, Mark::broken},
                 {"2 not opened",
                  [](auto& f) {
                      f.bidders = 2;
                      f.opened = false;
                      f.tendered_again = true;
                      f.first_read_at.reset();
                      f.received.reset();
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.bidders.reset(); }, Mark::not_applicable}});
}

TEST(NumbersTable, fewer_than_3_extending_leads_to_a_new_tender) {
    expect_rows(&CaseFacts::awarding, cards::fewer_than_3_extending_leads_to_a_new_tender(),
                {{"3", unchanged, Mark::kept},
                 {"2, on", [](auto& f) { f.agreed_to_extend = 2; }, Mark::broken},
                 {"2, again",
                  [](auto& f) {
                      f.agreed_to_extend = 2;
                      f.goes_on_after_extension = false;
                  },
                  Mark::kept},
                 {"no need", [](auto& f) { f.validity_eaten_up = false; }, Mark::not_applicable}});
}

TEST(NumbersTable, lot_with_fewer_than_3_bidders_is_tendered_again) {
    expect_rows(&CaseFacts::opening, cards::lot_with_fewer_than_3_bidders_is_tendered_again(),
                {{"opened", unchanged, Mark::not_applicable},
                 {"2, again",
                  [](auto& f) {
                      f.bidders = 2;
                      f.opened = false;
                      f.tendered_again = true;
                  },
                  Mark::kept},
                 {"2, left",
                  [](auto& f) {
                      f.bidders = 2;
                      f.opened = false;
                  },
                  Mark::broken},
                 {"3, not opened yet", [](auto& f) { f.opened = false; }, Mark::kept}});
}

TEST(NumbersTable, tenderee_representatives_are_at_most_a_third) {
    expect_rows(&CaseFacts::committee, cards::tenderee_representatives_are_at_most_a_third(),
                {{"1 of 5", unchanged, Mark::kept},
                 {"2 of 5", [](auto& f) { f.members[1].represents_the_tenderee = true; }, Mark::broken},
                 {"3 of 9 exactly",
                  [](auto& f) {
                      for (char one : {'f', 'g', 'h', 'i'}) f.members.push_back({std::string(1, one)});
                      f.members[1].represents_the_tenderee = f.members[2].represents_the_tenderee = true;
                  },
                  Mark::kept},
                 {"4 of 9",
                  [](auto& f) {
                      for (char one : {'f', 'g', 'h', 'i'}) f.members.push_back({std::string(1, one)});
                      for (auto i : {1, 2, 3}) f.members[i].represents_the_tenderee = true;
                  },
                  Mark::broken},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.members[1].represents_the_tenderee = true;
                  },
                  Mark::not_applicable},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(NumbersTable, who_does_not_extend_gets_its_deposit_back) {
    expect_rows(&CaseFacts::extension, cards::who_does_not_extend_gets_its_deposit_back(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.deposits_went_back.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.deposits_went_back = false; }, Mark::broken}});
}

} // namespace haihe::law
