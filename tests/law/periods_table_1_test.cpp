#include "law/periods/clarification_is_3_days_before_the_application_deadline_or_moves_it.hpp"
#include "law/periods/complaint_acceptance_is_decided_within_3_working_days.hpp"
#include "law/periods/complaint_is_decided_within_30_working_days.hpp"
#include "law/periods/complaint_is_filed_within_10_days.hpp"
#include "law/periods/decision_is_shown_within_7_working_days.hpp"
#include "law/periods/deposit_is_returned_within_5_days_of_a_withdrawal.hpp"
#include "law/periods/deposits_are_returned_within_5_days_of_the_contract.hpp"
#include "law/periods/deposits_go_back_with_interest.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(PeriodsTable, clarification_is_3_days_before_the_application_deadline_or_moves_it) {
    expect_rows(&CaseFacts::prequalification,
                cards::clarification_is_3_days_before_the_application_deadline_or_moves_it(),
                {{"no clarification", unchanged, Mark::kept},
                 {"no prequalification", [](auto& f) { f.application_deadline.reset(); }, Mark::not_applicable},
                 {"3 days before",
                  [](auto& f) {
                      f.amendments = {{at(2, 17), true, at(2, 20), at(2, 20)}};
                  },
                  Mark::kept},
                 {"a day late",
                  [](auto& f) {
                      f.amendments = {{at(2, 18), true, at(2, 20), at(2, 20)}};
                  },
                  Mark::broken},
                 {"a day late, moved by a day",
                  [](auto& f) {
                      f.amendments = {{at(2, 18), true, at(2, 20), at(2, 21)}};
                  },
                  Mark::kept},
                 {"late, but touches no application",
                  [](auto& f) {
                      f.amendments = {{at(2, 19), false, at(2, 20), at(2, 20)}};
                  },
                  Mark::kept}});
}

TEST(PeriodsTable, complaint_acceptance_is_decided_within_3_working_days) {
    expect_rows(&CaseFacts::complaint, cards::complaint_acceptance_is_decided_within_3_working_days(),
                {{"on the third working day", unchanged, Mark::kept},
                 {"in its last millisecond",
                  [](auto& f) { f.acceptance_decided_at = kernel::Date::of(2026, 4, 15).ends_at() - kMillisecond; },
                  Mark::kept},
                 {"a millisecond later",
                  [](auto& f) { f.acceptance_decided_at = kernel::Date::of(2026, 4, 15).ends_at(); }, Mark::broken},
                 {"still to be decided",
                  [](auto& f) {
                      f.acceptance_decided_at.reset();
                      f.decided_at.reset();
                      f.accepted = false;
                      f.now = at(4, 15);
                  },
                  Mark::pending},
                 {"not decided",
                  [](auto& f) {
                      f.acceptance_decided_at.reset();
                      f.decided_at.reset();
                      f.accepted = false;
                  },
                  Mark::broken},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, complaint_is_decided_within_30_working_days) {
    expect_rows(&CaseFacts::complaint, cards::complaint_is_decided_within_30_working_days(),
                {{"on the thirtieth working day", unchanged, Mark::kept},
                 {"the day after", [](auto& f) { f.decided_at = *f.decided_at + kernel::days(1); }, Mark::broken},
                 {"the day after, one of them of tests",
                  [](auto& f) {
                      f.decided_at = *f.decided_at + kernel::days(1);
                      f.days_not_counted = 1;
                  },
                  Mark::kept},
                 {"not accepted", [](auto& f) { f.accepted = false; }, Mark::not_applicable},
                 {"not decided",
                  [](auto& f) {
                      f.decided_at.reset();
                      f.now = at(7, 1);
                  },
                  Mark::broken},
                 {"still to be decided",
                  [](auto& f) {
                      f.decided_at.reset();
                      f.now = at(5, 6);
                  },
                  Mark::pending}});
}

TEST(PeriodsTable, complaint_is_filed_within_10_days) {
    expect_rows(&CaseFacts::complaint, cards::complaint_is_filed_within_10_days(),
                {{"on the tenth day, a Saturday", unchanged, Mark::kept},
                 {"on the Monday after",
                  [](auto& f) {
                      f.filed_at = kernel::Date::of(2026, 4, 13).ends_at() - kMillisecond;
                      f.acceptance_decided_at = at(4, 14);
                      f.decided_at = at(5, 20);
                  },
                  Mark::kept},
                 {"a millisecond later",
                  [](auto& f) {
                      f.filed_at = kernel::Date::of(2026, 4, 13).ends_at();
                      f.acceptance_decided_at = at(4, 15);
                      f.decided_at = at(5, 20);
                  },
                  Mark::broken},
                 {"a tenth day that is a Monday, to its end",
                  [](auto& f) {
                      f.knew_at = at(4, 3);
                      f.filed_at = kernel::Date::of(2026, 4, 13).ends_at() - kMillisecond;
                      f.acceptance_decided_at = at(4, 15);
                      f.decided_at = at(5, 20);
                  },
                  Mark::kept},
                 {"and not the day after it",
                  [](auto& f) {
                      f.knew_at = at(4, 3);
                      f.filed_at = kernel::Date::of(2026, 4, 13).ends_at();
                      f.acceptance_decided_at = at(4, 15);
                      f.decided_at = at(5, 20);
                  },
                  Mark::broken},
                 {"three days were an answer's",
                  [](auto& f) {
                      f.reply_time = kernel::days(3);
                      f.filed_at = at(4, 14);
                      f.acceptance_decided_at = at(4, 15);
                      f.decided_at = at(5, 20);
                  },
                  Mark::kept},
                 {"no complaint", [](auto& f) { f.filed_at.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, decision_is_shown_within_7_working_days) {
    expect_rows(&CaseFacts::sanction, cards::decision_is_shown_within_7_working_days(),
                {{"on the seventh working day", unchanged, Mark::kept},
                 {"on the eighth", [](auto& f) { f.shown_on = *f.shown_on + 1; }, Mark::broken},
                 {"not known", [](auto& f) { f.shown_on.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, deposit_is_returned_within_5_days_of_a_withdrawal) {
    expect_rows(
        &CaseFacts::deposit, cards::deposit_is_returned_within_5_days_of_a_withdrawal(),
        {{"on the fifth day", unchanged, Mark::kept},
         {"nothing withdrawn", [](auto& f) { f.withdrawn_at.reset(); }, Mark::not_applicable},
         {"in the last millisecond",
          [](auto& f) { f.returned_after_withdrawal_at = kernel::Date::of(2026, 3, 9).ends_at() - kMillisecond; },
          Mark::kept},
         {"a millisecond later",
          [](auto& f) { f.returned_after_withdrawal_at = kernel::Date::of(2026, 3, 9).ends_at(); }, Mark::broken},
         {"a fifth day that is a Wednesday, to its end",
          [](auto& f) {
              f.withdrawn_at = at(3, 6);
              f.returned_after_withdrawal_at = kernel::Date::of(2026, 3, 11).ends_at() - kMillisecond;
          },
          Mark::kept},
         {"and not the day after it",
          [](auto& f) {
              f.withdrawn_at = at(3, 6);
              f.returned_after_withdrawal_at = kernel::Date::of(2026, 3, 11).ends_at();
          },
          Mark::broken},
         {"still to be done",
          [](auto& f) {
              f.returned_after_withdrawal_at.reset();
              f.now = at(3, 9);
          },
          Mark::pending},
         {"not done", [](auto& f) { f.returned_after_withdrawal_at.reset(); }, Mark::broken}});
}

TEST(PeriodsTable, deposits_are_returned_within_5_days_of_the_contract) {
    expect_rows(&CaseFacts::deposit, cards::deposits_are_returned_within_5_days_of_the_contract(),
                {{"on the fifth day, a Sunday", unchanged, Mark::kept},
                 {"no contract", [](auto& f) { f.contract_signed_at.reset(); }, Mark::not_applicable},
                 {"nobody paid", [](auto& f) { f.returns.clear(); }, Mark::not_applicable},
                 {"the Monday after",
                  [](auto& f) { f.returns[0].returned_at = kernel::Date::of(2026, 4, 13).ends_at() - kMillisecond; },
                  Mark::kept},
                 {"a millisecond later",
                  [](auto& f) { f.returns[0].returned_at = kernel::Date::of(2026, 4, 13).ends_at(); }, Mark::broken},
                 {"a fifth day that is a Wednesday, to its end",
                  [](auto& f) {
                      f.contract_signed_at = at(4, 10);
                      f.returns[0].returned_at = kernel::Date::of(2026, 4, 15).ends_at() - kMillisecond;
                  },
                  Mark::kept},
                 {"and not the day after it",
                  [](auto& f) {
                      f.contract_signed_at = at(4, 10);
                      f.returns[0].returned_at = kernel::Date::of(2026, 4, 15).ends_at();
                  },
                  Mark::broken},
                 {"still to be done",
                  [](auto& f) {
                      f.returns[0].returned_at.reset();
                      f.now = at(4, 13);
                  },
                  Mark::pending},
                 {"not done", [](auto& f) { f.returns[0].returned_at.reset(); }, Mark::broken}});
}

TEST(PeriodsTable, deposits_go_back_with_interest) {
    expect_rows(&CaseFacts::deposit, cards::deposits_go_back_with_interest(),
                {{"with interest", unchanged, Mark::kept},
                 {"nobody paid", [](auto& f) { f.returns.clear(); }, Mark::not_applicable},
                 {"without", [](auto& f) { f.returns[0].with_interest = false; }, Mark::broken}});
}

} // namespace haihe::law
