#include "law/periods/medium_checks_within_3_working_days.hpp"
#include "law/periods/medium_publishes_within_12_hours.hpp"
#include "law/periods/medium_publishes_within_1_working_day_of_the_check.hpp"
#include "law/periods/objection_to_prequalification_stays_open_until_2_days_before.hpp"
#include "law/periods/objection_to_the_result_is_in_time.hpp"
#include "law/periods/objections_are_answered_on_the_spot.hpp"
#include "law/periods/prequalification_results_are_told.hpp"
#include "law/periods/violation_is_announced_within_20_working_days.hpp"
#include "law/periods/violation_is_shown_for_6_months.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(PeriodsTable, medium_checks_within_3_working_days) {
    expect_rows(&CaseFacts::medium, cards::medium_checks_within_3_working_days(),
                {{"on the third working day", unchanged, Mark::kept},
                 {"a millisecond later",
                  [](auto& f) {
                      f.checked_at = kernel::Date::of(2026, 3, 6).ends_at();
                      f.published_at = f.checked_at;
                  },
                  Mark::broken},
                 {"not checked",
                  [](auto& f) {
                      f.checked_at.reset();
                      f.published_at.reset();
                  },
                  Mark::broken},
                 {"still to be checked",
                  [](auto& f) {
                      f.checked_at.reset();
                      f.published_at.reset();
                      f.now = at(3, 6);
                  },
                  Mark::pending},
                 {"nothing given", [](auto& f) { f.given_at.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, medium_publishes_within_12_hours) {
    expect_rows(&CaseFacts::announcement, cards::medium_publishes_within_12_hours(),
                {{"after 12 hours", unchanged, Mark::kept},
                 {"a millisecond later", [](auto& f) { f.medium_published_at = *f.medium_published_at + kMillisecond; },
                  Mark::broken},
                 {"not known", [](auto& f) { f.medium_published_at.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, medium_publishes_within_1_working_day_of_the_check) {
    expect_rows(&CaseFacts::medium, cards::medium_publishes_within_1_working_day_of_the_check(),
                {{"the day after, a Monday", unchanged, Mark::kept},
                 {"a millisecond later", [](auto& f) { f.published_at = kernel::Date::of(2026, 3, 9).ends_at(); },
                  Mark::broken},
                 {"not published", [](auto& f) { f.published_at.reset(); }, Mark::broken},
                 {"still to be published",
                  [](auto& f) {
                      f.published_at.reset();
                      f.now = at(3, 9);
                  },
                  Mark::pending},
                 {"by data exchange", [](auto& f) { f.given_at.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, objection_to_prequalification_stays_open_until_2_days_before) {
    expect_rows(
        &CaseFacts::prequalification, cards::objection_to_prequalification_stays_open_until_2_days_before(),
        {{"18 February 24:00", unchanged, Mark::kept},
         {"a millisecond less", [](auto& f) { f.objection_until = f.objection_until - kMillisecond; }, Mark::broken},
         {"no prequalification", [](auto& f) { f.application_deadline.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, objection_to_the_result_is_in_time) {
    expect_rows(
        &CaseFacts::awarding, cards::objection_to_the_result_is_in_time(),
        {{"while posted", unchanged, Mark::kept},
         {"at the first instant", [](auto& f) { f.result_objection_at = f.posted_from; }, Mark::kept},
         {"a millisecond early", [](auto& f) { f.result_objection_at = *f.posted_from - kMillisecond; }, Mark::broken},
         {"in the last millisecond", [](auto& f) { f.result_objection_at = *f.posted_until - kMillisecond; },
          Mark::kept},
         {"at the end", [](auto& f) { f.result_objection_at = f.posted_until; }, Mark::broken},
         {"voluntary",
          [](auto& f) {
              f.compulsory = false;
              f.result_objection_at = f.posted_until;
          },
          Mark::not_applicable},
         {"no objection", [](auto& f) { f.result_objection_at.reset(); }, Mark::not_applicable},
         {"not posted", [](auto& f) { f.posted_from.reset(); }, Mark::not_applicable},
         {"end not known", [](auto& f) { f.posted_until.reset(); }, Mark::not_applicable}});
}

TEST(PeriodsTable, objections_are_answered_on_the_spot) {
    expect_rows(&CaseFacts::opening, cards::objections_are_answered_on_the_spot(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.objections_answered_on_the_spot.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.objections_answered_on_the_spot = false; }, Mark::broken}});
}

TEST(PeriodsTable, prequalification_results_are_told) {
    expect_rows(&CaseFacts::prequalification, cards::prequalification_results_are_told(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.results_told.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.results_told = false; }, Mark::broken}});
}

TEST(PeriodsTable, violation_is_announced_within_20_working_days) {
    expect_rows(&CaseFacts::sanction, cards::violation_is_announced_within_20_working_days(),
                {{"on the seventh working day", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.announced_on.reset(); }, Mark::not_applicable},
                 {"on the twentieth",
                  [](auto& f) {
                      f.announced_on = kernel::Date::of(2026, 4, 29);
                      f.shown_on = kernel::Date::of(2026, 4, 1);
                  },
                  Mark::kept},
                 {"on the 21st",
                  [](auto& f) {
                      f.announced_on = kernel::Date::of(2026, 4, 30);
                      f.shown_on = kernel::Date::of(2026, 4, 1);
                  },
                  Mark::broken}});
}

TEST(PeriodsTable, violation_is_shown_for_6_months) {
    expect_rows(&CaseFacts::medium, cards::violation_is_shown_for_6_months(),
                {{"6 months", unchanged, Mark::kept},
                 {"a day less", [](auto& f) { f.violation_hidden_on = *f.violation_hidden_on - 1; }, Mark::broken},
                 {"still shown", [](auto& f) { f.violation_hidden_on.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
