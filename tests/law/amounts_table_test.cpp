#include "law/amounts/base_price_decides_nothing.hpp"
#include "law/amounts/base_price_is_published_at_the_opening.hpp"
#include "law/amounts/base_price_stays_secret_until_the_opening.hpp"
#include "law/amounts/deposit_comes_from_the_basic_account.hpp"
#include "law/amounts/deposit_is_asked_in_the_second_stage_only.hpp"
#include "law/amounts/deposit_is_kept_only_on_a_lawful_ground.hpp"
#include "law/amounts/deposit_is_not_used_by_the_tenderee.hpp"
#include "law/amounts/deposit_is_within_the_sector_cap.hpp"
#include "law/amounts/document_price_is_at_most_its_cost.hpp"
#include "law/amounts/fine_is_within_its_range.hpp"
#include "law/amounts/fine_of_a_losing_colluder_rests_on_the_contract_amount.hpp"
#include "law/amounts/maximum_price_is_stated_in_the_documents.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(AmountsTable, base_price_decides_nothing) {
    expect_rows(&CaseFacts::bids, cards::base_price_decides_nothing(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.base_price_judged.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.base_price_judged = true; }, Mark::broken}});
}

TEST(AmountsTable, base_price_is_published_at_the_opening) {
    expect_rows(&CaseFacts::opening, cards::base_price_is_published_at_the_opening(),
                {{"at the opening", unchanged, Mark::kept},
                 {"at its first instant", [](auto& f) { f.base_price_told_at = f.opening_at; }, Mark::kept},
                 {"before", [](auto& f) { f.base_price_told_at = f.opening_at - kMillisecond; }, Mark::broken},
                 {"never", [](auto& f) { f.base_price_told_at.reset(); }, Mark::broken},
                 {"none used", [](auto& f) { f.base_price_used = false; }, Mark::not_applicable}});
}

TEST(AmountsTable, base_price_stays_secret_until_the_opening) {
    expect_rows(
        &CaseFacts::secrecy, cards::base_price_stays_secret_until_the_opening(),
        {{"at the opening", unchanged, Mark::kept},
         {"a millisecond before", [](auto& f) { f.base_price_known_at = f.opening_at - kMillisecond; }, Mark::broken},
         {"none used", [](auto& f) { f.base_price_used = false; }, Mark::not_applicable}});
}

TEST(AmountsTable, deposit_comes_from_the_basic_account) {
    expect_rows(&CaseFacts::deposit, cards::deposit_comes_from_the_basic_account(),
                {{"from it", unchanged, Mark::kept},
                 {"from another", [](auto& f) { f.from_the_basic_account = false; }, Mark::broken},
                 {"a guarantee",
                  [](auto& f) {
                      f.paid_in_money = false;
                      f.from_the_basic_account = false;
                  },
                  Mark::kept},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.from_the_basic_account = false;
                  },
                  Mark::not_applicable},
                 {"not known", [](auto& f) { f.paid_in_money.reset(); }, Mark::not_applicable}});
}

TEST(AmountsTable, deposit_is_asked_in_the_second_stage_only) {
    expect_rows(&CaseFacts::documents, cards::deposit_is_asked_in_the_second_stage_only(),
                {{"one stage", unchanged, Mark::not_applicable},
                 {"second stage",
                  [](auto& f) {
                      f.stages = 2;
                      f.deposit_stage = 2;
                  },
                  Mark::kept},
                 {"first stage",
                  [](auto& f) {
                      f.stages = 2;
                      f.deposit_stage = 1;
                  },
                  Mark::broken},
                 {"none",
                  [](auto& f) {
                      f.stages = 2;
                      f.deposit_stage = 0;
                  },
                  Mark::kept}});
}

TEST(AmountsTable, deposit_is_kept_only_on_a_lawful_ground) {
    expect_rows(&CaseFacts::deposit, cards::deposit_is_kept_only_on_a_lawful_ground(),
                {{"returned", unchanged, Mark::kept},
                 {"revoked",
                  [](auto& f) {
                      f.kept = true;
                      f.kept_because = "revoked";
                  },
                  Mark::kept},
                 {"gave up",
                  [](auto& f) {
                      f.kept = true;
                      f.kept_because = "gave_up";
                  },
                  Mark::kept},
                 {"no bond",
                  [](auto& f) {
                      f.kept = true;
                      f.kept_because = "no_bond";
                  },
                  Mark::kept},
                 {"lost",
                  [](auto& f) {
                      f.kept = true;
                      f.kept_because = "lost";
                  },
                  Mark::broken},
                 {"not known", [](auto& f) { f.kept.reset(); }, Mark::not_applicable}});
}

TEST(AmountsTable, deposit_is_not_used_by_the_tenderee) {
    expect_rows(&CaseFacts::deposit, cards::deposit_is_not_used_by_the_tenderee(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.used_by_the_tenderee.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.used_by_the_tenderee = true; }, Mark::broken}});
}

TEST(AmountsTable, deposit_is_within_the_sector_cap) {
    expect_rows(&CaseFacts::documents, cards::deposit_is_within_the_sector_cap(),
                {{"below", unchanged, Mark::kept},
                 {"800,000", [](auto& f) { f.deposit = kernel::yuan(800'000); }, Mark::kept},
                 {"a fen above", [](auto& f) { f.deposit = kernel::Money{80'000'001}; }, Mark::broken},
                 {"goods too",
                  [](auto& f) {
                      f.category = "goods";
                      f.deposit = kernel::Money{80'000'001};
                  },
                  Mark::broken},
                 {"100,000 of a design",
                  [](auto& f) {
                      f.category = "survey_and_design";
                      f.deposit = kernel::yuan(100'000);
                  },
                  Mark::kept},
                 {"a fen above of a design",
                  [](auto& f) {
                      f.category = "survey_and_design";
                      f.deposit = kernel::Money{10'000'001};
                  },
                  Mark::broken},
                 {"other services", [](auto& f) { f.category = "services"; }, Mark::not_applicable},
                 {"no deposit", [](auto& f) { f.deposit.reset(); }, Mark::not_applicable}});
}

TEST(AmountsTable, document_price_is_at_most_its_cost) {
    expect_rows(&CaseFacts::documents, cards::document_price_is_at_most_its_cost(),
                {{"at cost", unchanged, Mark::kept},
                 {"a fen above", [](auto& f) { ++f.price->fen; }, Mark::broken},
                 {"free", [](auto& f) { f.price = kernel::yuan(0); }, Mark::kept},
                 {"cost not known", [](auto& f) { f.cost.reset(); }, Mark::not_applicable}});
}

TEST(AmountsTable, fine_is_within_its_range) {
    expect_rows(&CaseFacts::sanction, cards::fine_is_within_its_range(),
                {{"5 per mille", unchanged, Mark::kept},
                 {"a fen less", [](auto& f) { --f.fine->fen; }, Mark::broken},
                 {"10 per mille", [](auto& f) { f.fine = kernel::yuan(10'000); }, Mark::kept},
                 {"a fen more", [](auto& f) { f.fine = kernel::Money{1'000'001}; }, Mark::broken},
                 {"not known", [](auto& f) { f.fine.reset(); }, Mark::not_applicable},
                 {"no such range", [](auto& f) { f.article = "法1"; }, Mark::not_applicable},
                 {"法49 least",
                  [](auto& f) {
                      f.article = "法49";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"法49 below",
                  [](auto& f) {
                      f.article = "法49";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"法49 most",
                  [](auto& f) {
                      f.article = "法49";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法49 above",
                  [](auto& f) {
                      f.article = "法49";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"法54 least",
                  [](auto& f) {
                      f.article = "法54";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"法54 below",
                  [](auto& f) {
                      f.article = "法54";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"法54 most",
                  [](auto& f) {
                      f.article = "法54";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法54 above",
                  [](auto& f) {
                      f.article = "法54";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"法57 least",
                  [](auto& f) {
                      f.article = "法57";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"法57 below",
                  [](auto& f) {
                      f.article = "法57";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"法57 most",
                  [](auto& f) {
                      f.article = "法57";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法57 above",
                  [](auto& f) {
                      f.article = "法57";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"法58 least",
                  [](auto& f) {
                      f.article = "法58";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"法58 below",
                  [](auto& f) {
                      f.article = "法58";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"法58 most",
                  [](auto& f) {
                      f.article = "法58";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法58 above",
                  [](auto& f) {
                      f.article = "法58";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"法59 least",
                  [](auto& f) {
                      f.article = "法59";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"法59 below",
                  [](auto& f) {
                      f.article = "法59";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"法59 most",
                  [](auto& f) {
                      f.article = "法59";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法59 above",
                  [](auto& f) {
                      f.article = "法59";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"法50 least",
                  [](auto& f) {
                      f.article = "法50";
                      f.fine = kernel::Money{5000000};
                  },
                  Mark::kept},
                 {"法50 below",
                  [](auto& f) {
                      f.article = "法50";
                      f.fine = kernel::Money{4999999};
                  },
                  Mark::broken},
                 {"法50 most",
                  [](auto& f) {
                      f.article = "法50";
                      f.fine = kernel::Money{25000000};
                  },
                  Mark::kept},
                 {"法50 above",
                  [](auto& f) {
                      f.article = "法50";
                      f.fine = kernel::Money{25000001};
                  },
                  Mark::broken},
                 {"法51 least",
                  [](auto& f) {
                      f.article = "法51";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法51 below",
                  [](auto& f) {
                      f.article = "法51";
                      f.fine = kernel::Money{999999};
                  },
                  Mark::broken},
                 {"法51 most",
                  [](auto& f) {
                      f.article = "法51";
                      f.fine = kernel::Money{5000000};
                  },
                  Mark::kept},
                 {"法51 above",
                  [](auto& f) {
                      f.article = "法51";
                      f.fine = kernel::Money{5000001};
                  },
                  Mark::broken},
                 {"法52 least",
                  [](auto& f) {
                      f.article = "法52";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"法52 below",
                  [](auto& f) {
                      f.article = "法52";
                      f.fine = kernel::Money{999999};
                  },
                  Mark::broken},
                 {"法52 most",
                  [](auto& f) {
                      f.article = "法52";
                      f.fine = kernel::Money{10000000};
                  },
                  Mark::kept},
                 {"法52 above",
                  [](auto& f) {
                      f.article = "法52";
                      f.fine = kernel::Money{10000001};
                  },
                  Mark::broken},
                 {"法56 least",
                  [](auto& f) {
                      f.article = "法56";
                      f.fine = kernel::Money{300000};
                  },
                  Mark::kept},
                 {"法56 below",
                  [](auto& f) {
                      f.article = "法56";
                      f.fine = kernel::Money{299999};
                  },
                  Mark::broken},
                 {"法56 most",
                  [](auto& f) {
                      f.article = "法56";
                      f.fine = kernel::Money{5000000};
                  },
                  Mark::kept},
                 {"法56 above",
                  [](auto& f) {
                      f.article = "法56";
                      f.fine = kernel::Money{5000001};
                  },
                  Mark::broken},
                 {"条例72 least",
                  [](auto& f) {
                      f.article = "条例72";
                      f.fine = kernel::Money{300000};
                  },
                  Mark::kept},
                 {"条例72 below",
                  [](auto& f) {
                      f.article = "条例72";
                      f.fine = kernel::Money{299999};
                  },
                  Mark::broken},
                 {"条例72 most",
                  [](auto& f) {
                      f.article = "条例72";
                      f.fine = kernel::Money{5000000};
                  },
                  Mark::kept},
                 {"条例72 above",
                  [](auto& f) {
                      f.article = "条例72";
                      f.fine = kernel::Money{5000001};
                  },
                  Mark::broken},
                 {"条例64 least",
                  [](auto& f) {
                      f.article = "条例64";
                      f.fine = kernel::Money{0};
                  },
                  Mark::kept},
                 {"条例64 most",
                  [](auto& f) {
                      f.article = "条例64";
                      f.fine = kernel::Money{10000000};
                  },
                  Mark::kept},
                 {"条例64 above",
                  [](auto& f) {
                      f.article = "条例64";
                      f.fine = kernel::Money{10000001};
                  },
                  Mark::broken},
                 {"条例70 least",
                  [](auto& f) {
                      f.article = "条例70";
                      f.fine = kernel::Money{0};
                  },
                  Mark::kept},
                 {"条例70 most",
                  [](auto& f) {
                      f.article = "条例70";
                      f.fine = kernel::Money{10000000};
                  },
                  Mark::kept},
                 {"条例70 above",
                  [](auto& f) {
                      f.article = "条例70";
                      f.fine = kernel::Money{10000001};
                  },
                  Mark::broken},
                 {"条例66 least",
                  [](auto& f) {
                      f.article = "条例66";
                      f.fine = kernel::Money{0};
                  },
                  Mark::kept},
                 {"条例66 most",
                  [](auto& f) {
                      f.article = "条例66";
                      f.fine = kernel::Money{5000000};
                  },
                  Mark::kept},
                 {"条例66 above",
                  [](auto& f) {
                      f.article = "条例66";
                      f.fine = kernel::Money{5000001};
                  },
                  Mark::broken},
                 {"条例73 least",
                  [](auto& f) {
                      f.article = "条例73";
                      f.fine = kernel::Money{0};
                  },
                  Mark::kept},
                 {"条例73 most",
                  [](auto& f) {
                      f.article = "条例73";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"条例73 above",
                  [](auto& f) {
                      f.article = "条例73";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"条例74 least",
                  [](auto& f) {
                      f.article = "条例74";
                      f.fine = kernel::Money{0};
                  },
                  Mark::kept},
                 {"条例74 most",
                  [](auto& f) {
                      f.article = "条例74";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"条例74 above",
                  [](auto& f) {
                      f.article = "条例74";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"条例75 least",
                  [](auto& f) {
                      f.article = "条例75";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"条例75 below",
                  [](auto& f) {
                      f.article = "条例75";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"条例75 most",
                  [](auto& f) {
                      f.article = "条例75";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"条例75 above",
                  [](auto& f) {
                      f.article = "条例75";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken},
                 {"条例76 least",
                  [](auto& f) {
                      f.article = "条例76";
                      f.fine = kernel::Money{500000};
                  },
                  Mark::kept},
                 {"条例76 below",
                  [](auto& f) {
                      f.article = "条例76";
                      f.fine = kernel::Money{499999};
                  },
                  Mark::broken},
                 {"条例76 most",
                  [](auto& f) {
                      f.article = "条例76";
                      f.fine = kernel::Money{1000000};
                  },
                  Mark::kept},
                 {"条例76 above",
                  [](auto& f) {
                      f.article = "条例76";
                      f.fine = kernel::Money{1000001};
                  },
                  Mark::broken}});
}

TEST(AmountsTable, fine_of_a_losing_colluder_rests_on_the_contract_amount) {
    expect_rows(
        &CaseFacts::sanction, cards::fine_of_a_losing_colluder_rests_on_the_contract_amount(),
        {{"the same", unchanged, Mark::kept},
         {"its own bid", [](auto& f) { f.base_taken = kernel::Money{f.contract_amount->fen - 1}; }, Mark::broken},
         {"not known", [](auto& f) { f.base_taken.reset(); }, Mark::not_applicable}});
}

TEST(AmountsTable, maximum_price_is_stated_in_the_documents) {
    expect_rows(&CaseFacts::documents, cards::maximum_price_is_stated_in_the_documents(),
                {{"stated", unchanged, Mark::kept},
                 {"not stated", [](auto& f) { f.maximum_price_stated = false; }, Mark::broken},
                 {"none",
                  [](auto& f) {
                      f.maximum_price_used = false;
                      f.maximum_price_stated = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.maximum_price_used.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
