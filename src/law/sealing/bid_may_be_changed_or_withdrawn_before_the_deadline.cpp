#include "law/sealing/bid_may_be_changed_or_withdrawn_before_the_deadline.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_may_be_changed_or_withdrawn_before_the_deadline() {
    return {.rule = "bid_may_be_changed_or_withdrawn_before_the_deadline",
            .sentence =
                {"投标截止时间前，投标人可以书面补充、修改、替换或者撤回投标文件。",
                 "Before the deadline a bidder may supplement, replace or withdraw its bid in writing; after it, not."},
            .editions = {tendering_law("第二十九条")},
            .besides = {implementing_regulation("第三十五条")},
            .use = Use::prevent,
            .also_named = {"withdrawal_precedes_the_deadline", "withdrawal_is_of_this_bid",
                           "replacement_names_the_bid_it_supersedes", "replacement_is_signed"}};
}

Findings bid_may_be_changed_or_withdrawn_before_the_deadline(DoorFacts const& facts) {
    auto const card = cards::bid_may_be_changed_or_withdrawn_before_the_deadline();
    if (!facts.change_asked_at) return silent(card);
    bool const in_time = *facts.change_asked_at < facts.deadline && facts.change_is_written;
    return verdict(card, in_time == facts.change_taken, "/change",
                   {{"deadline", facts.deadline.to_string()}, {"asked", facts.change_asked_at->to_string()}});
}

} // namespace haihe::law
