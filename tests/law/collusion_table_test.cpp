#include "law/collusion/bidder_does_not_deceive.hpp"
#include "law/collusion/bidders_do_not_act_jointly.hpp"
#include "law/collusion/bids_are_drawn_up_apart.hpp"
#include "law/collusion/bids_are_handled_apart.hpp"
#include "law/collusion/bids_are_not_alike_beyond_chance.hpp"
#include "law/collusion/bids_are_not_mixed.hpp"
#include "law/collusion/deposits_come_from_different_accounts.hpp"
#include "law/collusion/host_does_not_collude_with_a_bidder.hpp"
#include "law/collusion/prices_do_not_follow_a_pattern.hpp"
#include "law/collusion/project_staff_are_of_one_bid.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(CollusionTable, bidder_does_not_deceive) {
    expect_rows(&CaseFacts::bids, cards::bidder_does_not_deceive(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.fraud.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.fraud = true; }, Mark::broken}});
}

TEST(CollusionTable, bidders_do_not_act_jointly) {
    expect_rows(&CaseFacts::bids, cards::bidders_do_not_act_jointly(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.joint_action.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.joint_action = true; }, Mark::broken}});
}

TEST(CollusionTable, bids_are_drawn_up_apart) {
    expect_rows(&CaseFacts::bids, cards::bids_are_drawn_up_apart(),
                {{"apart", unchanged, Mark::kept},
                 {"the same", [](auto& f) { f.bids[2].drawn_up_by = f.bids[0].drawn_up_by; }, Mark::broken},
                 {"of neighbours", [](auto& f) { f.bids[1].drawn_up_by = f.bids[0].drawn_up_by; }, Mark::broken},
                 {"not known",
                  [](auto& f) {
                      for (auto& bid : f.bids) bid.drawn_up_by.clear();
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(CollusionTable, bids_are_handled_apart) {
    expect_rows(&CaseFacts::bids, cards::bids_are_handled_apart(),
                {{"apart", unchanged, Mark::kept},
                 {"the same", [](auto& f) { f.bids[2].handled_by = f.bids[0].handled_by; }, Mark::broken},
                 {"of neighbours", [](auto& f) { f.bids[1].handled_by = f.bids[0].handled_by; }, Mark::broken},
                 {"not known",
                  [](auto& f) {
                      for (auto& bid : f.bids) bid.handled_by.clear();
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(CollusionTable, bids_are_not_alike_beyond_chance) {
    expect_rows(&CaseFacts::bids, cards::bids_are_not_alike_beyond_chance(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.alike_beyond_chance.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.alike_beyond_chance = true; }, Mark::broken}});
}

TEST(CollusionTable, bids_are_not_mixed) {
    expect_rows(&CaseFacts::bids, cards::bids_are_not_mixed(),
                {{"apart", unchanged, Mark::kept},
                 {"mixed", [](auto& f) { f.bids[0].mixed_with = "乙"; }, Mark::broken},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(CollusionTable, deposits_come_from_different_accounts) {
    expect_rows(
        &CaseFacts::bids, cards::deposits_come_from_different_accounts(),
        {{"apart", unchanged, Mark::kept},
         {"the same", [](auto& f) { f.bids[2].deposit_account = f.bids[0].deposit_account; }, Mark::broken},
         {"of neighbours", [](auto& f) { f.bids[1].deposit_account = f.bids[0].deposit_account; }, Mark::broken},
         {"not known",
          [](auto& f) {
              for (auto& bid : f.bids) bid.deposit_account.clear();
          },
          Mark::kept},
         {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(CollusionTable, host_does_not_collude_with_a_bidder) {
    expect_rows(&CaseFacts::bids, cards::host_does_not_collude_with_a_bidder(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.host_takes_part.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.host_takes_part = true; }, Mark::broken}});
}

TEST(CollusionTable, prices_do_not_follow_a_pattern) {
    expect_rows(&CaseFacts::bids, cards::prices_do_not_follow_a_pattern(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.prices_in_a_pattern.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.prices_in_a_pattern = true; }, Mark::broken}});
}

TEST(CollusionTable, project_staff_are_of_one_bid) {
    expect_rows(
        &CaseFacts::bids, cards::project_staff_are_of_one_bid(),
        {{"each its own", unchanged, Mark::kept},
         {"one in two", [](auto& f) { f.bids[2].managers.push_back(f.bids[0].managers[0]); }, Mark::broken},
         {"one in neighbours", [](auto& f) { f.bids[1].managers.push_back(f.bids[0].managers[1]); }, Mark::broken},
         {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

} // namespace haihe::law
