#include "law/collusion/bids_are_not_alike_beyond_chance.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_are_not_alike_beyond_chance() {
    return {
        .rule = "bids_are_not_alike_beyond_chance",
        .sentence = {"不同投标人的投标文件异常一致的，视为串通投标。", "Bids abnormally alike are deemed collusion."},
        .editions = {implementing_regulation("第四十条")},
        .use = Use::detect,
        .waits_for = {"投标文件相似度", "similarity of bids"}};
}

Findings bids_are_not_alike_beyond_chance(BidsFacts const& facts) {
    auto const card = cards::bids_are_not_alike_beyond_chance();
    if (!facts.alike_beyond_chance) return silent(card);
    return verdict(card, !*facts.alike_beyond_chance, "/alikeBeyondChance");
}

} // namespace haihe::law
