#include "law/sealing/bid_arrives_before_the_deadline.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_arrives_before_the_deadline() {
    return {
        .rule = "bid_arrives_before_the_deadline",
        .sentence = {"在投标截止时间后送达的投标文件，应当拒收。", "A bid that arrives after the deadline is refused."},
        .editions = {tendering_law("第二十八条")},
        .besides = {implementing_regulation("第三十六条")},
        .use = Use::prevent,
        .also_named = {"bids_were_sealed_and_in_time", "listed_bid_was_received_in_time"}};
}

Findings bid_arrives_before_the_deadline(DoorFacts const& facts) {
    auto const card = cards::bid_arrives_before_the_deadline();
    if (!facts.arrived_at) return silent(card);
    return verdict(card, *facts.arrived_at < facts.deadline || !facts.accepted, "/arrivedAt",
                   {{"deadline", facts.deadline.to_string()}, {"arrived", facts.arrived_at->to_string()}});
}

} // namespace haihe::law
