#include "trading/opening/release_keys.hpp"

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_listed(Opening const& opening) {
    if (opening.phase == OpeningPhase::listed) return {};
    return kernel::refuse(RefusalKind::conflict, "opening_takes_keys",
                          {"开标名单尚未固定，或者已经开标，现在不接收解密密钥。",
                           "No keys are taken now: the opening list is not fixed yet, or the bids have been read."});
}

bool custodians_count(Opening const& opening, kernel::Instant now) {
    auto const& listed = *opening.listed;
    if (listed.mode == "custodians_first") return true;
    return listed.custodiansOpenWhatIsLeft && now >= listed.windowEndsAt;
}

} // namespace

kernel::Result<std::vector<OpeningEvent>> decide(Opening const& opening, BidderReleased const& release,
                                                 kernel::Instant now) {
    if (auto listed = require_listed(opening); !listed) return std::unexpected(listed.error());
    auto const* bid = opening.find(release.bidId);
    if (!bid)
        return kernel::refuse(RefusalKind::absent, "bid_is_in_the_list",
                              {"开标名单中没有这份投标文件。", "The opening list does not hold this bid."}, "/bidId");
    if (bid->terminal() || bid->released)
        return kernel::refuse(RefusalKind::conflict, "bid_waits_for_its_key",
                              {"这份投标文件不再等待解密。", "This bid does not wait for its key any more."}, "/bidId");
    if (now >= opening.listed->windowEndsAt)
        return kernel::refuse({RefusalKind::conflict,
                               "key_comes_within_the_window",
                               {"解密时间已过。", "The window for decryption has ended."},
                               "",
                               {},
                               {{"windowEndsAt", opening.listed->windowEndsAt.to_string()}}});
    return std::vector<OpeningEvent>{release, BidUnlocked{release.bidId, "bidder", now}};
}

kernel::Result<std::vector<OpeningEvent>> decide(Opening const& opening, CustodianReleased const& release,
                                                 kernel::Instant now) {
    if (auto listed = require_listed(opening); !listed) return std::unexpected(listed.error());
    if (opening.has_released(release.custodian))
        return kernel::refuse(RefusalKind::conflict, "custodian_releases_once",
                              {"该保管人已经交出份额。", "This custodian has released its shares."});
    std::vector<OpeningEvent> events{release};
    auto after = opening;
    evolve(after, events.front());
    for (auto& event : due(after, now)) events.push_back(std::move(event));
    return events;
}

std::vector<OpeningEvent> due(Opening const& opening, kernel::Instant now) {
    std::vector<OpeningEvent> events;
    if (opening.phase != OpeningPhase::listed) return events;
    auto const& listed = *opening.listed;
    for (auto const& bid : opening.bids) {
        if (bid.terminal()) continue;
        if (custodians_count(opening, now) && bid.usable_shares >= listed.sharesNeeded)
            events.emplace_back(BidUnlocked{bid.of.bidId, "custodians", now});
        else if (!listed.custodiansOpenWhatIsLeft && listed.mode == "bidders_first" && now >= listed.windowEndsAt)
            events.emplace_back(BidLeftUnopened{bid.of.bidId, "revoked", "not_decrypted_by_its_bidder", "", "", now});
    }
    return events;
}

std::optional<kernel::Instant> next_due(Opening const& opening, kernel::Instant now) {
    if (opening.phase != OpeningPhase::listed || opening.all_terminal() || now >= opening.listed->windowEndsAt)
        return std::nullopt;
    return opening.listed->windowEndsAt;
}

kernel::Result<BidLeftUnopened> decide_unopened(Opening const& opening, BidLeftUnopened const& decision) {
    if (auto listed = require_listed(opening); !listed) return std::unexpected(listed.error());
    auto const* bid = opening.find(decision.bidId);
    if (!bid)
        return kernel::refuse(RefusalKind::absent, "bid_is_in_the_list",
                              {"开标名单中没有这份投标文件。", "The opening list does not hold this bid."}, "/bidId");
    auto const& listed = *opening.listed;
    auto const outstanding = listed.custodians - static_cast<std::int64_t>(opening.custodians.size());
    if (bid->terminal() || decision.decidedAt < listed.windowEndsAt ||
        bid->usable_shares + outstanding >= listed.sharesNeeded)
        return kernel::refuse(RefusalKind::conflict, "shares_cannot_open_the_bid",
                              {"这份投标文件已有结果，或者仍可能由投标人或保管人解密。",
                               "The bid has its outcome, or its bidder or the custodians may still open it."},
                              "/bidId");
    if (decision.outcome != "revoked" && decision.outcome != "withdrawn")
        return kernel::refuse(RefusalKind::unacceptable, "outcome_is_revoked_or_withdrawn",
                              {"结果应为撤销（revoked）或者撤回（withdrawn）。",
                               "The outcome is revoked (the bidder's fault) or withdrawn (another's)."},
                              "/outcome");
    if (decision.reasons.empty())
        return kernel::refuse(RefusalKind::unacceptable, "decision_has_reasons",
                              {"请写明认定理由。", "State the reasons of the decision."}, "/reasons");
    return decision;
}

} // namespace haihe::trading
