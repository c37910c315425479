#include "law/electronic/bids_are_kept_closed.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_are_kept_closed() {
    return {.rule = "bids_are_kept_closed",
            .sentence = {"妥善保存投标文件，截止前除投标人自己外不得解密、提取。",
                         "Bids are kept safe; before the deadline only the bidder itself touches its own."},
            .editions = {electronic_tendering_measures("第二十七条")},
            .source = Source::known,
            .also_named = {"bid_is_the_callers", "key_comes_within_the_window"}};
}

Findings bids_are_kept_closed(PlatformFacts const& facts) {
    auto const card = cards::bids_are_kept_closed();
    return verdict(card, facts.bids_kept_closed, "/bidsKeptClosed");
}

} // namespace haihe::law
