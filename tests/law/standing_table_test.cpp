#include "law/standing/agency_is_chosen_freely.hpp"
#include "law/standing/approved_form_is_kept.hpp"
#include "law/standing/approved_method_is_kept.hpp"
#include "law/standing/approved_scope_is_kept.hpp"
#include "law/standing/exemption_has_its_ground.hpp"
#include "law/standing/invited_tender_has_its_approved_ground.hpp"
#include "law/standing/kinds_of_article_3_are_in_scope.hpp"
#include "law/standing/listed_infrastructure_is_in_scope.hpp"
#include "law/standing/no_splitting_to_evade.hpp"
#include "law/standing/project_of_30_million_is_tendered.hpp"
#include "law/standing/provisional_sums_are_tendered.hpp"
#include "law/standing/purchases_that_belong_together_are_summed.hpp"
#include "law/standing/second_failure_may_end_tendering.hpp"
#include "law/standing/state_money_in_scope_is_tendered.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(StandingTable, agency_is_chosen_freely) {
    expect_rows(&CaseFacts::project, cards::agency_is_chosen_freely(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.agency_is_free.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.agency_is_free = false; }, Mark::broken}});
}

TEST(StandingTable, approved_form_is_kept) {
    expect_rows(&CaseFacts::project, cards::approved_form_is_kept(),
                {{"as approved", unchanged, Mark::kept},
                 {"by itself instead", [](auto& f) { f.form = "self_organised"; }, Mark::broken},
                 {"not known", [](auto& f) { f.approved_form.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, approved_method_is_kept) {
    expect_rows(&CaseFacts::project, cards::approved_method_is_kept(),
                {{"as approved", unchanged, Mark::kept},
                 {"invited instead",
                  [](auto& f) {
                      f.method = "invited";
                      f.invitation_approved = true;
                      f.invitation_ground = "few_bidders";
                  },
                  Mark::broken},
                 {"not known", [](auto& f) { f.approved_method.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, approved_scope_is_kept) {
    expect_rows(&CaseFacts::project, cards::approved_scope_is_kept(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.scope_is_as_approved.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.scope_is_as_approved = false; }, Mark::broken}});
}

TEST(StandingTable, exemption_has_its_ground) {
    expect_rows(&CaseFacts::project, cards::exemption_has_its_ground(),
                {{"tendered", unchanged, Mark::not_applicable},
                 {"rescue",
                  [](auto& f) {
                      f.tendered = false;
                      f.exemption = "rescue";
                  },
                  Mark::kept},
                 {"hurry",
                  [](auto& f) {
                      f.tendered = false;
                      f.exemption = "hurry";
                  },
                  Mark::broken},
                 {"none", [](auto& f) { f.tendered = false; }, Mark::broken},
                 {"outside the scope",
                  [](auto& f) {
                      f.tendered = false;
                      f.in_scope = false;
                      f.budget = kernel::yuan(1);
                  },
                  Mark::kept}});
}

TEST(StandingTable, invited_tender_has_its_approved_ground) {
    expect_rows(&CaseFacts::project, cards::invited_tender_has_its_approved_ground(),
                {{"open", unchanged, Mark::not_applicable},
                 {"few bidders",
                  [](auto& f) {
                      f.approved_method = f.method = "invited";
                      f.invitation_ground = "few_bidders";
                      f.invitation_approved = true;
                  },
                  Mark::kept},
                 {"cost",
                  [](auto& f) {
                      f.approved_method = f.method = "invited";
                      f.invitation_ground = "cost_of_open_tender";
                      f.invitation_approved = true;
                  },
                  Mark::kept},
                 {"not approved",
                  [](auto& f) {
                      f.approved_method = f.method = "invited";
                      f.invitation_ground = "few_bidders";
                  },
                  Mark::broken},
                 {"no ground",
                  [](auto& f) {
                      f.approved_method = f.method = "invited";
                      f.invitation_approved = true;
                  },
                  Mark::broken},
                 {"other money",
                  [](auto& f) {
                      f.approved_method = f.method = "invited";
                      f.state_funds_lead = false;
                  },
                  Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable.clear();
                      f.approved_method = f.method = "invited";
                  },
                  Mark::not_applicable}});
}

TEST(StandingTable, kinds_of_article_3_are_in_scope) {
    expect_rows(&CaseFacts::scope, cards::kinds_of_article_3_are_in_scope(),
                {{"of a kind and held", unchanged, Mark::kept},
                 {"of a kind, not held",
                  [](auto& f) {
                      f.held_to_be_in_scope = false;
                      f.listed_infrastructure.reset();
                  },
                  Mark::broken},
                 {"of none", [](auto& f) { f.kind_of_article_3 = false; }, Mark::kept},
                 {"not known", [](auto& f) { f.kind_of_article_3.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, listed_infrastructure_is_in_scope) {
    expect_rows(&CaseFacts::scope, cards::listed_infrastructure_is_in_scope(),
                {{"listed and held", unchanged, Mark::kept},
                 {"listed, not held",
                  [](auto& f) {
                      f.held_to_be_in_scope = false;
                      f.kind_of_article_3.reset();
                  },
                  Mark::broken},
                 {"not listed", [](auto& f) { f.listed_infrastructure = false; }, Mark::kept},
                 {"not known", [](auto& f) { f.listed_infrastructure.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, no_splitting_to_evade) {
    expect_rows(&CaseFacts::project, cards::no_splitting_to_evade(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.split.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.split = true; }, Mark::broken}});
}

TEST(StandingTable, project_of_30_million_is_tendered) {
    expect_rows(&CaseFacts::project, cards::project_of_30_million_is_tendered(),
                {{"compulsory", unchanged, Mark::kept},
                 {"30,000,000 and voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.investment = kernel::yuan(30'000'000);
                      f.mergeable.clear();
                  },
                  Mark::broken},
                 {"a fen less",
                  [](auto& f) {
                      f.compulsory = false;
                      f.investment = kernel::Money{2'999'999'999};
                      f.mergeable.clear();
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.investment.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, provisional_sums_are_tendered) {
    expect_rows(&CaseFacts::documents, cards::provisional_sums_are_tendered(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.provisional_sums_tendered.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.provisional_sums_tendered = false; }, Mark::broken}});
}

TEST(StandingTable, purchases_that_belong_together_are_summed) {
    expect_rows(&CaseFacts::project, cards::purchases_that_belong_together_are_summed(),
                {{"compulsory", unchanged, Mark::kept},
                 {"voluntary, together at the threshold",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"works", kernel::yuan(3'000'000)}, {"works", kernel::yuan(1'000'000)}};
                  },
                  Mark::broken},
                 {"a fen less",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"works", kernel::yuan(3'000'000)}, {"works", kernel::Money{99'999'999}}};
                  },
                  Mark::kept},
                 {"goods at it",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"goods", kernel::yuan(2'000'000)}};
                  },
                  Mark::broken},
                 {"goods below",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"goods", kernel::Money{199'999'999}}};
                  },
                  Mark::kept},
                 {"services at it",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"services", kernel::yuan(1'000'000)}};
                  },
                  Mark::broken},
                 {"services below",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"services", kernel::Money{99'999'999}}};
                  },
                  Mark::kept},
                 {"another kind adds nothing",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"works", kernel::Money{399'999'999}}, {"goods", kernel::yuan(1)}};
                  },
                  Mark::kept},
                 {"two kinds are not summed",
                  [](auto& f) {
                      f.compulsory = false;
                      f.mergeable = {{"works", kernel::yuan(3'000'000)}, {"goods", kernel::yuan(1'999'999)}};
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.in_scope.reset(); }, Mark::not_applicable}});
}

TEST(StandingTable, second_failure_may_end_tendering) {
    expect_rows(&CaseFacts::project, cards::second_failure_may_end_tendering(),
                {{"not given", unchanged, Mark::not_applicable},
                 {"second, released",
                  [](auto& f) {
                      f.given_without_tender = true;
                      f.failures = 2;
                      f.released_by_approver = true;
                  },
                  Mark::kept},
                 {"first",
                  [](auto& f) {
                      f.given_without_tender = true;
                      f.failures = 1;
                      f.released_by_approver = true;
                  },
                  Mark::broken},
                 {"second, not released",
                  [](auto& f) {
                      f.given_without_tender = true;
                      f.failures = 2;
                  },
                  Mark::broken},
                 {"second, of no approved project",
                  [](auto& f) {
                      f.given_without_tender = true;
                      f.failures = 2;
                      f.needs_approval = false;
                  },
                  Mark::kept}});
}

TEST(StandingTable, state_money_in_scope_is_tendered) {
    expect_rows(&CaseFacts::project, cards::state_money_in_scope_is_tendered(),
                {{"in scope", unchanged, Mark::kept},
                 {"2,000,000 of 20,000,000 held to be outside", [](auto& f) { f.in_scope = false; }, Mark::broken},
                 {"a fen less",
                  [](auto& f) {
                      f.in_scope = false;
                      --f.budget->fen;
                  },
                  Mark::kept},
                 {"a fen less of a small investment",
                  [](auto& f) {
                      f.in_scope = false;
                      --f.budget->fen;
                      f.investment = kernel::yuan(10'000'000);
                  },
                  Mark::kept},
                 {"investment not known", [](auto& f) { f.investment.reset(); }, Mark::not_applicable},
                 {"a fen below 10 %",
                  [](auto& f) {
                      f.in_scope = false;
                      ++f.investment->fen;
                  },
                  Mark::kept},
                 {"state enterprise",
                  [](auto& f) {
                      f.in_scope = false;
                      --f.budget->fen;
                      f.state_enterprise_controls = true;
                  },
                  Mark::broken},
                 {"not known", [](auto& f) { f.budget.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
