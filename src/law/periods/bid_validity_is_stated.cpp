#include "law/periods/bid_validity_is_stated.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::bid_validity_is_stated() {
    return {.rule = "bid_validity_is_stated",
            .sentence = {"招标文件载明投标有效期，自投标截止之日起算。",
                         "The documents state how long bids are valid, from the bid deadline on."},
            .editions = {implementing_regulation("第二十五条")}};
}

Findings bid_validity_is_stated(TenderFacts const& facts) {
    constexpr auto kRule = "bid_validity_is_stated";
    auto const citation = implementing_regulation("第二十五条");
    kernel::Text const sentence{"招标文件应载明投标有效期,自投标截止之日起算。",
                                "The documents state how long bids are valid, from the bid deadline."};
    if (facts.bid_validity_days > 0) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/announcement/timeTable/bidValidityDays")};
}

} // namespace haihe::law
