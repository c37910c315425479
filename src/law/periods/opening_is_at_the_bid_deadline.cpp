#include "law/periods/opening_is_at_the_bid_deadline.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::opening_is_at_the_bid_deadline() {
    return {
        .rule = "opening_is_at_the_bid_deadline",
        .sentence = {"开标在投标截止的同一时间公开进行。", "Bids are opened at the very instant of the bid deadline."},
        .editions = {tendering_law("第三十四条")}};
}

Findings opening_is_at_the_bid_deadline(TenderFacts const& facts) {
    constexpr auto kRule = "opening_is_at_the_bid_deadline";
    auto const citation = tendering_law("第三十四条");
    kernel::Text const sentence{"开标时间应与投标截止时间为同一时间。",
                                "Bids are opened at the very instant of the bid deadline."};
    if (facts.opening_at == facts.bid_deadline) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/announcement/timeTable/openingAt",
                   {{"deadline", facts.bid_deadline.to_string()}, {"given", facts.opening_at.to_string()}})};
}

} // namespace haihe::law
