#include "law/bidders/maker_of_the_base_price_does_not_bid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::maker_of_the_base_price_does_not_bid() {
    return {.rule = "maker_of_the_base_price_does_not_bid",
            .sentence = {"受托编制标底的中介机构不得投标，不得为投标人编制投标文件或者提供咨询。",
                         "Who drew up the base price neither bids, nor drafts or advises for a bidder."},
            .editions = {implementing_regulation("第二十七条")},
            .waits_for = {"标底编制", "base prices drawn up"}};
}

Findings maker_of_the_base_price_does_not_bid(DoorFacts const& facts) {
    auto const card = cards::maker_of_the_base_price_does_not_bid();
    if (!facts.made_base_price) return silent(card);
    return verdict(card, !*facts.made_base_price || !facts.accepted, "/accepted");
}

} // namespace haihe::law
