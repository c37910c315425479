#include "law/collusion/host_does_not_collude_with_a_bidder.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::host_does_not_collude_with_a_bidder() {
    return {
        .rule = "host_does_not_collude_with_a_bidder",
        .sentence =
            {"招标人不得提前开启投标文件、泄露标底和评标委员会、授意撤换修改、压低抬高报价或者以其他方式与投标人串通。",
             "A tenderee does not open bids early, leak the base price or the committee, hint at prices, have bids "
             "replaced or favour a bidder."},
        .editions = {implementing_regulation("第四十一条")},
        .besides = {tendering_law("第三十二条")},
        .use = Use::detect,
        .waits_for = {"案件查处", "cases of departments"}};
}

Findings host_does_not_collude_with_a_bidder(BidsFacts const& facts) {
    auto const card = cards::host_does_not_collude_with_a_bidder();
    if (!facts.host_takes_part) return silent(card);
    return verdict(card, !*facts.host_takes_part, "/hostTakesPart");
}

} // namespace haihe::law
