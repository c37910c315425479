#include "law/rejection/bid_answers_every_substantive_requirement.hpp"
#include "law/rejection/bid_is_free_of_collusion_fraud_and_bribery.hpp"
#include "law/rejection/bid_is_stamped_and_signed.hpp"
#include "law/rejection/bid_is_stamped_or_signed.hpp"
#include "law/rejection/bidder_has_one_bid_and_one_price.hpp"
#include "law/rejection/bidder_is_qualified.hpp"
#include "law/rejection/consortium_has_its_agreement.hpp"
#include "law/rejection/price_is_at_most_the_maximum.hpp"
#include "law/rejection/price_is_not_below_cost.hpp"
#include "law/rejection/rejection_rests_on_law_or_documents.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(RejectionTable, bid_answers_every_substantive_requirement) {
    expect_rows(&CaseFacts::bids, cards::bid_answers_every_substantive_requirement(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].responds = false; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].responds = false;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "does_not_respond_in_substance";
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, bid_is_free_of_collusion_fraud_and_bribery) {
    expect_rows(&CaseFacts::bids, cards::bid_is_free_of_collusion_fraud_and_bribery(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].colluded_or_bribed = true; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].colluded_or_bribed = true;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "collusion_fraud_or_bribery";
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, bid_is_stamped_or_signed) {
    expect_rows(&CaseFacts::bids, cards::bid_is_stamped_or_signed(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].stamped = f.bids[0].signed_by_its_head = false; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].stamped = f.bids[0].signed_by_its_head = false;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "neither_stamped_nor_signed";
                  },
                  Mark::kept},
                 {"stamped only", [](auto& f) { f.bids[0].signed_by_its_head = false; }, Mark::kept},
                 {"signed only", [](auto& f) { f.bids[0].stamped = false; }, Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, bid_is_stamped_and_signed) {
    auto const mark = [](bool stamped, bool is_signed, bool rejected) {
        auto facts = lawful_case();
        facts.bids.bids[0].stamped = stamped;
        facts.bids.bids[0].signed_by_its_head = is_signed;
        facts.bids.bids[0].rejected = rejected;
        return bid_is_stamped_and_signed(facts.bids).front().mark;
    };
    EXPECT_EQ(bid_is_stamped_and_signed(lawful_case().bids).front().rule, "bid_is_stamped_and_signed");
    EXPECT_EQ(mark(true, true, false), Mark::kept);
    EXPECT_EQ(mark(true, false, false), Mark::broken);
    EXPECT_EQ(mark(false, true, false), Mark::broken);
    EXPECT_EQ(mark(false, false, false), Mark::broken);
    EXPECT_EQ(mark(false, false, true), Mark::kept);
    EXPECT_EQ(bid_is_stamped_and_signed(BidsFacts{}).front().mark, Mark::not_applicable);
}

TEST(RejectionTable, bidder_has_one_bid_and_one_price) {
    expect_rows(&CaseFacts::bids, cards::bidder_has_one_bid_and_one_price(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].prices = 2; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].prices = 2;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "two_different_bids";
                  },
                  Mark::kept},
                 {"alternatives",
                  [](auto& f) {
                      f.bids[0].prices = 2;
                      f.bids[0].alternatives_invited = true;
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, bidder_is_qualified) {
    expect_rows(&CaseFacts::bids, cards::bidder_is_qualified(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].qualified = false; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].qualified = false;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "bidder_fails_the_qualification";
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, consortium_has_its_agreement) {
    expect_rows(&CaseFacts::bids, cards::consortium_has_its_agreement(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].consortium = true; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].consortium = true;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "consortium_without_agreement";
                  },
                  Mark::kept},
                 {"with it", [](auto& f) { f.bids[0].consortium = f.bids[0].has_agreement = true; }, Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, price_is_at_most_the_maximum) {
    expect_rows(
        &CaseFacts::bids, cards::price_is_at_most_the_maximum(),
        {{"sound", unchanged, Mark::kept},
         {"wrong", [](auto& f) { f.bids[0].price = kernel::Money{f.bids[0].maximum_price->fen + 1}; }, Mark::broken},
         {"wrong, rejected",
          [](auto& f) {
              f.bids[0].price = kernel::Money{f.bids[0].maximum_price->fen + 1};
              f.bids[0].rejected = true;
              f.bids[0].rejected_on = "price_above_the_maximum";
          },
          Mark::kept},
         {"at the maximum", [](auto& f) { f.bids[0].price = *f.bids[0].maximum_price; }, Mark::kept},
         {"no maximum", [](auto& f) { f.bids[0].maximum_price.reset(); }, Mark::kept},
         {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, price_is_not_below_cost) {
    expect_rows(&CaseFacts::bids, cards::price_is_not_below_cost(),
                {{"sound", unchanged, Mark::kept},
                 {"wrong", [](auto& f) { f.bids[0].below_cost = true; }, Mark::broken},
                 {"wrong, rejected",
                  [](auto& f) {
                      f.bids[0].below_cost = true;
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "price_below_cost";
                  },
                  Mark::kept},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable}});
}

TEST(RejectionTable, rejection_rests_on_law_or_documents) {
    expect_rows(&CaseFacts::bids, cards::rejection_rests_on_law_or_documents(),
                {{"none rejected", unchanged, Mark::kept},
                 {"by the documents",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "documents";
                  },
                  Mark::kept},
                 {"by taste",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "taste";
                  },
                  Mark::broken},
                 {"no bids", [](auto& f) { f.bids.clear(); }, Mark::not_applicable},
                 {"neither stamped nor signed",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "neither_stamped_nor_signed";
                  },
                  Mark::kept},
                 {"consortium without agreement",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "consortium_without_agreement";
                  },
                  Mark::kept},
                 {"bidder fails the qualification",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "bidder_fails_the_qualification";
                  },
                  Mark::kept},
                 {"two different bids",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "two_different_bids";
                  },
                  Mark::kept},
                 {"price below cost",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "price_below_cost";
                  },
                  Mark::kept},
                 {"price above the maximum",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "price_above_the_maximum";
                  },
                  Mark::kept},
                 {"does not respond in substance",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "does_not_respond_in_substance";
                  },
                  Mark::kept},
                 {"collusion fraud or bribery",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "collusion_fraud_or_bribery";
                  },
                  Mark::kept},
                 {"related bidders",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "related_bidders";
                  },
                  Mark::kept},
                 {"consortium member bids twice",
                  [](auto& f) {
                      f.bids[0].rejected = true;
                      f.bids[0].rejected_on = "consortium_member_bids_twice";
                  },
                  Mark::kept}});
}

} // namespace haihe::law
