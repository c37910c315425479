#include "law/sealing/every_bid_received_in_time_is_opened.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::every_bid_received_in_time_is_opened() {
    return {.rule = "every_bid_received_in_time_is_opened",
            .sentence = {"截止时间前收到的所有投标文件，开标时都当众拆封、宣读。",
                         "Every bid received in time, and not withdrawn or superseded, is opened and read."},
            .editions = {tendering_law("第三十六条")},
            .also_named = {"opening_is_brought_to_its_record", "every_unlocked_bid_is_read", "every_bid_is_terminal",
                           "every_bid_in_the_box_is_accounted_for"}};
}

Findings every_bid_received_in_time_is_opened(OpeningFacts const& facts) {
    auto const card = cards::every_bid_received_in_time_is_opened();
    if (!facts.received || !facts.opened) return silent(card);
    return verdict(card, facts.read + facts.shut_with_cause == *facts.received, "/read",
                   {{"received", std::to_string(*facts.received)}, {"read", std::to_string(facts.read)}});
}

} // namespace haihe::law
