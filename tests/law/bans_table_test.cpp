#include "law/bans/ban_for_breach_is_2_to_5_years.hpp"
#include "law/bans/ban_for_collusion_is_1_to_2_years.hpp"
#include "law/bans/ban_for_collusion_presupposes_seriousness.hpp"
#include "law/bans/ban_for_fraud_is_1_to_3_years.hpp"
#include "law/bans/ban_for_fraud_presupposes_seriousness.hpp"
#include "law/bans/ban_takes_effect_after_hearing_and_service.hpp"
#include "law/bans/bar_of_an_agency_is_1_to_2_years.hpp"
#include "law/bans/expert_misconduct_bars_for_a_period.hpp"
#include "law/bans/expert_who_takes_favours_is_barred_for_good.hpp"
#include "law/bans/repeated_or_especially_serious_loses_the_licence.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(BansTable, ban_for_breach_is_2_to_5_years) {
    expect_rows(&CaseFacts::sanction, cards::ban_for_breach_is_2_to_5_years(),
                {{"least",
                  [](auto& f) {
                      f.ground = "breach";
                      f.forged = true;
                      f.months = 24;
                  },
                  Mark::kept},
                 {"a month less",
                  [](auto& f) {
                      f.ground = "breach";
                      f.forged = true;
                      f.months = 23;
                  },
                  Mark::broken},
                 {"most",
                  [](auto& f) {
                      f.ground = "breach";
                      f.forged = true;
                      f.months = 60;
                  },
                  Mark::kept},
                 {"a month more",
                  [](auto& f) {
                      f.ground = "breach";
                      f.forged = true;
                      f.months = 61;
                  },
                  Mark::broken},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.ground = "breach";
                      f.forged = true;
                      f.compulsory = false;
                      f.months = 61;
                  },
                  Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "breach";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, ban_for_collusion_is_1_to_2_years) {
    expect_rows(&CaseFacts::sanction, cards::ban_for_collusion_is_1_to_2_years(),
                {{"least",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.forged = true;
                      f.months = 12;
                  },
                  Mark::kept},
                 {"a month less",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.forged = true;
                      f.months = 11;
                  },
                  Mark::broken},
                 {"most",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.forged = true;
                      f.months = 24;
                  },
                  Mark::kept},
                 {"a month more",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.forged = true;
                      f.months = 25;
                  },
                  Mark::broken},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.forged = true;
                      f.compulsory = false;
                      f.months = 25;
                  },
                  Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "collusion";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, ban_for_collusion_presupposes_seriousness) {
    expect_rows(&CaseFacts::sanction, cards::ban_for_collusion_presupposes_seriousness(),
                {{"bribery", unchanged, Mark::kept},
                 {"none", [](auto& f) { f.bribed_to_win = false; }, Mark::broken},
                 {"twice",
                  [](auto& f) {
                      f.bribed_to_win = false;
                      f.times_in_3_years = 2;
                  },
                  Mark::kept},
                 {"once",
                  [](auto& f) {
                      f.bribed_to_win = false;
                      f.times_in_3_years = 1;
                  },
                  Mark::broken},
                 {"300,000 lost",
                  [](auto& f) {
                      f.bribed_to_win = false;
                      f.loss = kernel::yuan(300'000);
                  },
                  Mark::kept},
                 {"a fen less",
                  [](auto& f) {
                      f.bribed_to_win = false;
                      f.loss = kernel::Money{29'999'999};
                  },
                  Mark::broken},
                 {"other",
                  [](auto& f) {
                      f.bribed_to_win = false;
                      f.otherwise_serious = true;
                  },
                  Mark::kept},
                 {"no ban", [](auto& f) { f.months.reset(); }, Mark::not_applicable},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable}});
}

TEST(BansTable, ban_for_fraud_is_1_to_3_years) {
    expect_rows(&CaseFacts::sanction, cards::ban_for_fraud_is_1_to_3_years(),
                {{"least",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.months = 12;
                  },
                  Mark::kept},
                 {"a month less",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.months = 11;
                  },
                  Mark::broken},
                 {"most",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.months = 36;
                  },
                  Mark::kept},
                 {"a month more",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.months = 37;
                  },
                  Mark::broken},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.compulsory = false;
                      f.months = 37;
                  },
                  Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, ban_for_fraud_presupposes_seriousness) {
    expect_rows(&CaseFacts::sanction, cards::ban_for_fraud_presupposes_seriousness(),
                {{"forged",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                  },
                  Mark::kept},
                 {"none", [](auto& f) { f.ground = "fraud"; }, Mark::broken},
                 {"twice",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.times_in_3_years = 2;
                  },
                  Mark::kept},
                 {"once",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.times_in_3_years = 1;
                  },
                  Mark::broken},
                 {"300,000 lost",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.loss = kernel::yuan(300'000);
                  },
                  Mark::kept},
                 {"a fen less",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.loss = kernel::Money{29'999'999};
                  },
                  Mark::broken},
                 {"other",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.otherwise_serious = true;
                  },
                  Mark::kept},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.months.reset();
                  },
                  Mark::not_applicable},
                 {"another ground", unchanged, Mark::not_applicable}});
}

TEST(BansTable, ban_takes_effect_after_hearing_and_service) {
    expect_rows(&CaseFacts::sanction, cards::ban_takes_effect_after_hearing_and_service(),
                {{"on the day of service", unchanged, Mark::kept},
                 {"a day before", [](auto& f) { f.effective_on = *f.served_on - 1; }, Mark::broken},
                 {"not served", [](auto& f) { f.served_on.reset(); }, Mark::broken},
                 {"not heard", [](auto& f) { f.heard = false; }, Mark::broken},
                 {"not reviewed", [](auto& f) { f.legally_reviewed = false; }, Mark::broken},
                 {"not in effect", [](auto& f) { f.effective_on.reset(); }, Mark::not_applicable}});
}

TEST(BansTable, bar_of_an_agency_is_1_to_2_years) {
    expect_rows(&CaseFacts::sanction, cards::bar_of_an_agency_is_1_to_2_years(),
                {{"least",
                  [](auto& f) {
                      f.ground = "agency";
                      f.forged = true;
                      f.months = 12;
                  },
                  Mark::kept},
                 {"a month less",
                  [](auto& f) {
                      f.ground = "agency";
                      f.forged = true;
                      f.months = 11;
                  },
                  Mark::broken},
                 {"most",
                  [](auto& f) {
                      f.ground = "agency";
                      f.forged = true;
                      f.months = 24;
                  },
                  Mark::kept},
                 {"a month more",
                  [](auto& f) {
                      f.ground = "agency";
                      f.forged = true;
                      f.months = 25;
                  },
                  Mark::broken},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.ground = "agency";
                      f.forged = true;
                      f.compulsory = false;
                      f.months = 25;
                  },
                  Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "agency";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, expert_misconduct_bars_for_a_period) {
    expect_rows(&CaseFacts::sanction, cards::expert_misconduct_bars_for_a_period(),
                {{"a month",
                  [](auto& f) {
                      f.ground = "expert_misconduct";
                      f.months = 1;
                  },
                  Mark::kept},
                 {"none",
                  [](auto& f) {
                      f.ground = "expert_misconduct";
                      f.months = 0;
                  },
                  Mark::broken},
                 {"especially serious",
                  [](auto& f) {
                      f.ground = "expert_misconduct";
                      f.especially_serious = true;
                      f.membership_cancelled = true;
                  },
                  Mark::kept},
                 {"especially serious, a member",
                  [](auto& f) {
                      f.ground = "expert_misconduct";
                      f.especially_serious = true;
                  },
                  Mark::broken},
                 {"another ground", unchanged, Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "expert_misconduct";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, expert_who_takes_favours_is_barred_for_good) {
    expect_rows(&CaseFacts::sanction, cards::expert_who_takes_favours_is_barred_for_good(),
                {{"for good",
                  [](auto& f) {
                      f.ground = "expert_favours";
                      f.months = 0;
                      f.membership_cancelled = true;
                  },
                  Mark::kept},
                 {"a year",
                  [](auto& f) {
                      f.ground = "expert_favours";
                      f.membership_cancelled = true;
                  },
                  Mark::broken},
                 {"still a member",
                  [](auto& f) {
                      f.ground = "expert_favours";
                      f.months = 0;
                  },
                  Mark::broken},
                 {"another ground", unchanged, Mark::not_applicable},
                 {"no ban",
                  [](auto& f) {
                      f.ground = "expert_favours";
                      f.months.reset();
                  },
                  Mark::not_applicable}});
}

TEST(BansTable, repeated_or_especially_serious_loses_the_licence) {
    expect_rows(&CaseFacts::sanction, cards::repeated_or_especially_serious_loses_the_licence(),
                {{"first", unchanged, Mark::kept},
                 {"repeated, kept", [](auto& f) { f.repeated_within_3_years = true; }, Mark::broken},
                 {"repeated, revoked",
                  [](auto& f) {
                      f.repeated_within_3_years = true;
                      f.licence_revoked = true;
                  },
                  Mark::kept},
                 {"especially serious, kept", [](auto& f) { f.especially_serious = true; }, Mark::broken},
                 {"first, revoked", [](auto& f) { f.licence_revoked = true; }, Mark::broken},
                 {"of fraud",
                  [](auto& f) {
                      f.ground = "fraud";
                      f.forged = true;
                      f.repeated_within_3_years = true;
                  },
                  Mark::broken},
                 {"another ground", [](auto& f) { f.ground = "other"; }, Mark::not_applicable},
                 {"not known", [](auto& f) { f.repeated_within_3_years.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
