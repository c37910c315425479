#include "law/sealing/keys_are_asked_for_in_time.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::keys_are_asked_for_in_time() {
    return {.rule = "keys_are_asked_for_in_time",
            .sentence = {"开标时自动提取所有投标文件，提示各方按规定方式按时解密。",
                         "At the opening all bids are fetched, and all are prompted to decrypt in time."},
            .editions = {electronic_tendering_measures("第三十条")},
            .source = Source::known,
            .also_named = {"key_comes_within_the_window", "opening_takes_keys"}};
}

Findings keys_are_asked_for_in_time(OpeningFacts const& facts) {
    auto const card = cards::keys_are_asked_for_in_time();
    return verdict(card, facts.prompted_to_unlock, "/promptedToUnlock");
}

} // namespace haihe::law
