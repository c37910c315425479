#include "law/bidders/agency_does_not_bid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::agency_does_not_bid() {
    return {.rule = "agency_does_not_bid",
            .sentence = {"招标代理机构不得在所代理的项目中投标、代理投标或者为投标人提供咨询。",
                         "An agency neither bids, nor bids or advises for another, in a tender that it handles."},
            .editions = {implementing_regulation("第十三条")},
            .also_named = {"bidder_is_not_on_the_other_side"}};
}

Findings agency_does_not_bid(DoorFacts const& facts) {
    auto const card = cards::agency_does_not_bid();
    if (!facts.is_agency) return silent(card);
    return verdict(card, !*facts.is_agency || !facts.accepted, "/accepted");
}

} // namespace haihe::law
