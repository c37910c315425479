#include "law/sealing/bid_stays_sealed_until_the_deadline.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_stays_sealed_until_the_deadline() {
    return {.rule = "bid_stays_sealed_until_the_deadline",
            .sentence = {"在投标截止时间前，任何人不得开启、解密或者提取投标文件。",
                         "Before the deadline nobody opens, decrypts or extracts a bid."},
            .editions = {tendering_law("第二十八条")},
            .besides = {tendering_law("第三十六条"), implementing_regulation("第四十一条"),
                        electronic_tendering_measures("第二十七条")},
            .also_named = {"share_is_released_after_the_window", "key_comes_within_the_window",
                           "nobody_alone_opens_bids_early", "nothing_was_opened_before_every_bid_had_its_end",
                           "box_was_closed_at_the_deadline"}};
}

Findings bid_stays_sealed_until_the_deadline(OpeningFacts const& facts) {
    auto const card = cards::bid_stays_sealed_until_the_deadline();
    if (!facts.first_read_at) return silent(card);
    return verdict(card, facts.deadline <= *facts.first_read_at, "/firstReadAt",
                   {{"deadline", facts.deadline.to_string()}, {"read", facts.first_read_at->to_string()}});
}

} // namespace haihe::law
