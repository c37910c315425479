#include "law/bidders/operator_does_not_bid_on_its_platform.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::operator_does_not_bid_on_its_platform() {
    return {
        .rule = "operator_does_not_bid_on_its_platform",
        .sentence = {"交易平台运营机构及其控股、管理的单位不得在该平台投标或者代理投标。",
                     "A platform's operator, and whom it controls or manages, neither bids nor bids for others there."},
        .editions = {electronic_tendering_measures("第二十三条")},
        .source = Source::known,
        .waits_for = {"运营机构关联", "ties of operators"}};
}

Findings operator_does_not_bid_on_its_platform(DoorFacts const& facts) {
    auto const card = cards::operator_does_not_bid_on_its_platform();
    if (!facts.runs_the_platform) return silent(card);
    return verdict(card, !*facts.runs_the_platform || !facts.accepted, "/accepted");
}

} // namespace haihe::law
