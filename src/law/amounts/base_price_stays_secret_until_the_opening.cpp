#include "law/amounts/base_price_stays_secret_until_the_opening.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::base_price_stays_secret_until_the_opening() {
    return {.rule = "base_price_stays_secret_until_the_opening",
            .sentence = {"标底在开标前保密。", "A base price stays secret until the opening."},
            .editions = {implementing_regulation("第二十七条")},
            .also_named = {"documents_seal_a_base_price", "base_price_is_the_sealed_one"}};
}

Findings base_price_stays_secret_until_the_opening(SecrecyFacts const& facts) {
    auto const card = cards::base_price_stays_secret_until_the_opening();
    if (!facts.base_price_used || !facts.base_price_known_at) return silent(card);
    return verdict(card, facts.opening_at <= *facts.base_price_known_at, "/basePriceKnownAt");
}

} // namespace haihe::law
