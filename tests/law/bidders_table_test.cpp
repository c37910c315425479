#include "law/bidders/agency_does_not_bid.hpp"
#include "law/bidders/banned_bidder_does_not_bid.hpp"
#include "law/bidders/bidder_has_no_interest_in_the_tenderee.hpp"
#include "law/bidders/bidder_tells_of_its_change.hpp"
#include "law/bidders/comparisons_wait_for_the_opening.hpp"
#include "law/bidders/consortium_acceptance_is_stated.hpp"
#include "law/bidders/consortium_is_unchanged_after_prequalification.hpp"
#include "law/bidders/consortium_members_bid_once.hpp"
#include "law/bidders/consortium_signs_the_contract_together.hpp"
#include "law/bidders/consortium_takes_its_lowest_grade.hpp"
#include "law/bidders/maker_of_the_base_price_does_not_bid.hpp"
#include "law/bidders/operator_does_not_bid_on_its_platform.hpp"
#include "law/bidders/related_bidders_bid_apart.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(BiddersTable, agency_does_not_bid) {
    expect_rows(&CaseFacts::door, cards::agency_does_not_bid(),
                {{"somebody else", unchanged, Mark::kept},
                 {"itself", [](auto& f) { f.is_agency = true; }, Mark::broken},
                 {"itself, refused",
                  [](auto& f) {
                      f.is_agency = true;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.is_agency.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, banned_bidder_does_not_bid) {
    expect_rows(&CaseFacts::door, cards::banned_bidder_does_not_bid(),
                {{"free", unchanged, Mark::kept},
                 {"banned", [](auto& f) { f.banned = true; }, Mark::broken},
                 {"banned, refused",
                  [](auto& f) {
                      f.banned = true;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"banned, voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.banned = true;
                  },
                  Mark::not_applicable},
                 {"not known", [](auto& f) { f.banned.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, bidder_has_no_interest_in_the_tenderee) {
    expect_rows(&CaseFacts::door, cards::bidder_has_no_interest_in_the_tenderee(),
                {{"unrelated", unchanged, Mark::kept},
                 {"related", [](auto& f) { f.unrelated_to_tenderee = false; }, Mark::broken},
                 {"related and refused",
                  [](auto& f) {
                      f.unrelated_to_tenderee = false;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.unrelated_to_tenderee.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, bidder_tells_of_its_change) {
    expect_rows(&CaseFacts::bids, cards::bidder_tells_of_its_change(),
                {{"told or unchanged", unchanged, Mark::kept},
                 {"not told", [](auto& f) { f.bids[0].change_told = false; }, Mark::broken},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(BiddersTable, comparisons_wait_for_the_opening) {
    expect_rows(&CaseFacts::door, cards::comparisons_wait_for_the_opening(),
                {{"none", unchanged, Mark::kept},
                 {"with another bid", [](auto& f) { f.comparisons = {"related_bidders"}; }, Mark::broken},
                 {"no bid", [](auto& f) { f.arrived_at.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, consortium_acceptance_is_stated) {
    expect_rows(&CaseFacts::documents, cards::consortium_acceptance_is_stated(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.consortium_acceptance_stated.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.consortium_acceptance_stated = false; }, Mark::broken}});
}

TEST(BiddersTable, consortium_is_unchanged_after_prequalification) {
    expect_rows(&CaseFacts::bids, cards::consortium_is_unchanged_after_prequalification(),
                {{"unchanged",
                  [](auto& f) {
                      f.bids[0].members = f.bids[0].members_at_prequalification = {"甲", "丁"};
                  },
                  Mark::kept},
                 {"a member fewer",
                  [](auto& f) {
                      f.bids[0].members_at_prequalification = {"甲", "丁"};
                      f.bids[0].members = {"甲"};
                  },
                  Mark::broken},
                 {"rejected for it",
                  [](auto& f) {
                      f.bids[0].members_at_prequalification = {"甲", "丁"};
                      f.bids[0].members = {"甲"};
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "bidder_fails_the_qualification";
                  },
                  Mark::kept},
                 {"no prequalification", unchanged, Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(BiddersTable, consortium_members_bid_once) {
    expect_rows(&CaseFacts::bids, cards::consortium_members_bid_once(),
                {{"once", unchanged, Mark::kept},
                 {"a consortium once",
                  [](auto& f) {
                      f.bids[0].members = {"甲", "丁"};
                  },
                  Mark::kept},
                 {"in two, one rejected",
                  [](auto& f) {
                      f.bids[0].members.push_back("戊");
                      f.bids[1].members = {"戊"};
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "consortium_member_bids_twice";
                  },
                  Mark::broken},
                 {"again alone", [](auto& f) { f.bids[0].members.push_back(f.bids[1].bidder); }, Mark::broken},
                 {"in two",
                  [](auto& f) {
                      f.bids[0].members.push_back("戊");
                      f.bids[1].members = {"戊"};
                  },
                  Mark::broken},
                 {"in two, both rejected",
                  [](auto& f) {
                      f.bids[0].members.push_back("戊");
                      f.bids[1].members = {"戊"};
                      for (auto& bid : f.bids) {
                          bid.rejected = true;
                          bid.rejected_on = "consortium_member_bids_twice";
                      }
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(BiddersTable, consortium_signs_the_contract_together) {
    expect_rows(&CaseFacts::awarding, cards::consortium_signs_the_contract_together(),
                {{"all", unchanged, Mark::kept},
                 {"one is missing", [](auto& f) { f.contract_signers.pop_back(); }, Mark::broken},
                 {"none", [](auto& f) { f.consortium.clear(); }, Mark::not_applicable},
                 {"no contract", [](auto& f) { f.contract_signers.clear(); }, Mark::not_applicable}});
}

TEST(BiddersTable, consortium_takes_its_lowest_grade) {
    expect_rows(&CaseFacts::bids, cards::consortium_takes_its_lowest_grade(),
                {{"the lower",
                  [](auto& f) {
                      f.bids[0].grade = 2;
                      f.bids[0].member_grades = {1, 2};
                  },
                  Mark::kept},
                 {"the higher",
                  [](auto& f) {
                      f.bids[0].grade = 1;
                      f.bids[0].member_grades = {1, 2};
                  },
                  Mark::broken},
                 {"no grade asked", unchanged, Mark::kept},
                 {"no grade asked of a consortium",
                  [](auto& f) {
                      f.bids[0].member_grades = {1, 2};
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(BiddersTable, maker_of_the_base_price_does_not_bid) {
    expect_rows(&CaseFacts::door, cards::maker_of_the_base_price_does_not_bid(),
                {{"somebody else", unchanged, Mark::kept},
                 {"itself", [](auto& f) { f.made_base_price = true; }, Mark::broken},
                 {"itself, refused",
                  [](auto& f) {
                      f.made_base_price = true;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.made_base_price.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, operator_does_not_bid_on_its_platform) {
    expect_rows(&CaseFacts::door, cards::operator_does_not_bid_on_its_platform(),
                {{"somebody else", unchanged, Mark::kept},
                 {"itself", [](auto& f) { f.runs_the_platform = true; }, Mark::broken},
                 {"itself, refused",
                  [](auto& f) {
                      f.runs_the_platform = true;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"not known", [](auto& f) { f.runs_the_platform.reset(); }, Mark::not_applicable}});
}

TEST(BiddersTable, related_bidders_bid_apart) {
    expect_rows(&CaseFacts::bids, cards::related_bidders_bid_apart(),
                {{"apart", unchanged, Mark::kept},
                 {"one head", [](auto& f) { f.bids[1].head = f.bids[0].head; }, Mark::broken},
                 {"one controls the other", [](auto& f) { f.bids[1].controlled_by = f.bids[0].bidder; }, Mark::broken},
                 {"both rejected",
                  [](auto& f) {
                      f.bids[1].head = f.bids[0].head;
                      f.bids[0].rejected = f.bids[1].rejected = true;
                      f.bids[0].rejected_on = f.bids[1].rejected_on = "related_bidders";
                  },
                  Mark::kept},
                 {"only one rejected",
                  [](auto& f) {
                      f.bids[1].head = f.bids[0].head;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "related_bidders";
                  },
                  Mark::broken},
                 {"heads not known",
                  [](auto& f) {
                      for (auto& bid : f.bids) bid.head.clear();
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

} // namespace haihe::law
