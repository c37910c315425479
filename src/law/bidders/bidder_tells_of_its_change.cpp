#include "law/bidders/bidder_tells_of_its_change.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bidder_tells_of_its_change() {
    return {.rule = "bidder_tells_of_its_change",
            .sentence =
                {"投标人发生合并、分立、破产等重大变化的，及时书面告知招标人；不再具备资格或者影响公正的，投标无效。",
                 "A bidder tells of its merger, split or bankruptcy; unfit, its bid is void."},
            .editions = {implementing_regulation("第三十八条")},
            .use = Use::detect,
            .waits_for = {"主体变更", "changes of entities"}};
}

Findings bidder_tells_of_its_change(BidsFacts const& facts) {
    auto const card = cards::bidder_tells_of_its_change();
    auto const wrong =
        std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.rejected && !bid.change_told; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
