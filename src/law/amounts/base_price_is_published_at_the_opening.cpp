#include "law/amounts/base_price_is_published_at_the_opening.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::base_price_is_published_at_the_opening() {
    return {.rule = "base_price_is_published_at_the_opening",
            .sentence = {"设有标底的，在开标时公布。", "A base price, if there is one, is published at the opening."},
            .editions = {implementing_regulation("第五十条")}};
}

Findings base_price_is_published_at_the_opening(OpeningFacts const& facts) {
    auto const card = cards::base_price_is_published_at_the_opening();
    if (!facts.base_price_used || !facts.opened) return silent(card);
    return verdict(card, facts.base_price_told_at && facts.opening_at <= *facts.base_price_told_at, "/basePriceToldAt");
}

} // namespace haihe::law
