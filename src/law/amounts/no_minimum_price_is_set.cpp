#include "law/amounts/no_minimum_price_is_set.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::no_minimum_price_is_set() {
    return {.rule = "no_minimum_price_is_set",
            .sentence = {"招标人不得规定最低投标限价。", "No minimum price is set."},
            .editions = {implementing_regulation("第二十七条")},
            .by_construction = {"标段没有最低投标限价这一项", "a lot has no member for a minimum price"}};
}

Findings no_minimum_price_is_set(TenderFacts const& facts) {
    constexpr auto kRule = "no_minimum_price_is_set";
    auto const citation = implementing_regulation("第二十七条");
    kernel::Text const sentence{"不得规定最低投标限价。", "No minimum price may be set."};
    for (std::size_t i = 0; i < facts.lots.size(); ++i)
        if (facts.lots[i].minimum_price)
            return {broken(kRule, citation, sentence, "/lots/" + std::to_string(i) + "/minimumPrice")};
    return {kept(kRule, citation, sentence)};
}

} // namespace haihe::law
