#include "law/sealing/bid_arrives_sealed.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_arrives_sealed() {
    return {.rule = "bid_arrives_sealed",
            .sentence = {"不按照招标文件要求密封（电子投标为未加密）的投标文件，应当拒收。",
                         "A bid that is not sealed as the documents ask (electronically: not encrypted) is refused."},
            .editions = {implementing_regulation("第三十六条")},
            .besides = {electronic_tendering_measures("第二十六条")},
            .use = Use::prevent,
            .also_named = {"bids_were_sealed_and_in_time", "ciphertext_is_uploaded_first"}};
}

Findings bid_arrives_sealed(DoorFacts const& facts) {
    auto const card = cards::bid_arrives_sealed();
    if (!facts.arrived_at) return silent(card);
    return verdict(card, facts.sealed || !facts.accepted, "/accepted");
}

} // namespace haihe::law
