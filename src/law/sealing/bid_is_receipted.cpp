#include "law/sealing/bid_is_receipted.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_is_receipted() {
    return {.rule = "bid_is_receipted",
            .sentence = {"收到投标文件后签收保存，不得开启；电子投标即时发出回执。",
                         "A bid is receipted at once, kept, and not opened."},
            .editions = {tendering_law("第二十八条")},
            .besides = {electronic_tendering_measures("第二十七条")},
            .also_named = {"receipt_is_of_this_bid", "receipt_is_included_in_the_head"}};
}

Findings bid_is_receipted(DoorFacts const& facts) {
    auto const card = cards::bid_is_receipted();
    return verdict(card, facts.receipt_given, "/receiptGiven");
}

} // namespace haihe::law
