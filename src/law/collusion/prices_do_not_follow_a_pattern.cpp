#include "law/collusion/prices_do_not_follow_a_pattern.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::prices_do_not_follow_a_pattern() {
    return {.rule = "prices_do_not_follow_a_pattern",
            .sentence = {"不同投标人的投标报价呈规律性差异的，视为串通投标。",
                         "Prices that differ in a regular pattern are deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .also_named = {"prices_in_regular_steps"}};
}

Findings prices_do_not_follow_a_pattern(BidsFacts const& facts) {
    auto const card = cards::prices_do_not_follow_a_pattern();
    if (!facts.prices_in_a_pattern) return silent(card);
    return verdict(card, !*facts.prices_in_a_pattern, "/pricesInAPattern");
}

} // namespace haihe::law
