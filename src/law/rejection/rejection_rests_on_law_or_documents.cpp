#include "law/rejection/rejection_rests_on_law_or_documents.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::law {

namespace {

constexpr std::array<std::string_view, 10> kGrounds{"neither_stamped_nor_signed",
                                                    "consortium_without_agreement",
                                                    "bidder_fails_the_qualification",
                                                    "two_different_bids",
                                                    "price_below_cost",
                                                    "price_above_the_maximum",
                                                    "does_not_respond_in_substance",
                                                    "collusion_fraud_or_bribery",
                                                    "related_bidders",
                                                    "consortium_member_bids_twice"};

} // namespace

Card cards::rejection_rests_on_law_or_documents() {
    return {.rule = "rejection_rests_on_law_or_documents",
            .sentence = {"否决投标须有法定情形或者招标文件规定的情形。",
                         "A bid is rejected only on a ground of the law or of a clause of the documents."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {implementing_regulation("第四十九条")},
            .also_named = {"ground_is_the_laws", "rejection_has_its_reason"}};
}

Findings rejection_rests_on_law_or_documents(BidsFacts const& facts) {
    auto const card = cards::rejection_rests_on_law_or_documents();
    auto const stated = [](OpenedBid const& bid) {
        return bid.rejected_on == "documents" || std::ranges::find(kGrounds, bid.rejected_on) != kGrounds.end();
    };
    auto const wrong =
        std::ranges::find_if(facts.bids, [&](OpenedBid const& bid) { return bid.rejected && !stated(bid); });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
