#include "law/bidders/consortium_members_bid_once.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::consortium_members_bid_once() {
    return {.rule = "consortium_members_bid_once",
            .sentence = {"联合体各方在同一招标项目中以自己名义单独投标或者参加其他联合体的，相关投标均无效。",
                         "A member of a consortium does not bid again in the same tender, alone or in another; all "
                         "such bids are void."},
            .editions = {implementing_regulation("第三十七条")},
            .also_named = {"consortium_member_bids_twice"}};
}

Findings consortium_members_bid_once(BidsFacts const& facts) {
    auto const card = cards::consortium_members_bid_once();
    if (facts.bids.empty()) return silent(card);
    for (auto const& one : facts.bids)
        for (auto const& other : facts.bids) {
            if (&one == &other || (one.rejected && other.rejected)) continue;
            for (auto const& member : one.members)
                if (member == other.bidder || std::ranges::find(other.members, member) != other.members.end())
                    return verdict(card, false, "/bids", {{"member", member}});
        }
    return verdict(card, true, "");
}

} // namespace haihe::law
