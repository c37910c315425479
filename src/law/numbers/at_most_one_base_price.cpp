#include "law/numbers/at_most_one_base_price.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::at_most_one_base_price() {
    return {.rule = "at_most_one_base_price",
            .sentence = {"一个招标项目只能有一个标底。", "A tender has at most one base price."},
            .editions = {implementing_regulation("第二十七条")},
            .also_named = {"lot_has_one_base_price"}};
}

Findings at_most_one_base_price(TenderFacts const& facts) {
    constexpr auto kRule = "at_most_one_base_price";
    auto const citation = implementing_regulation("第二十七条");
    kernel::Text const sentence{"一个招标项目只能有一个标底。", "A tender has at most one base price."};
    if (facts.base_prices <= 1) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/basePrices", {{"given", std::to_string(facts.base_prices)}})};
}

} // namespace haihe::law
