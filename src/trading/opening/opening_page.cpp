#include "trading/opening/opening_page.hpp"

namespace haihe::trading {

namespace {

char const* state_of(Tender const& tender, bool box_closed, Opening const& opening) {
    switch (opening.phase) {
    case OpeningPhase::failed: return "failed";
    case OpeningPhase::listed: return "listed";
    case OpeningPhase::read: return "read";
    case OpeningPhase::recorded: return "recorded";
    case OpeningPhase::not_begun: break;
    }
    if (tender.terminated) return "terminated";
    if (!tender.holds.empty()) return "held";
    return box_closed ? "closed" : "open";
}

/// Files are for the host alone: whoever knows a digest may ask for the file, and they are the bidder's secrets.
BidInHall shown(OpeningBid const& bid, Opening const& opening, bool to_host) {
    BidInHall in_hall{bid.of.bidId, bid.of.bidder,           bid.of.bidderName, "waiting", "", "", {}, {},
                      {},           bid.of.underOldDocuments};
    if (bid.left_unopened) {
        in_hall.state = bid.left_unopened->outcome;
        in_hall.ground = bid.left_unopened->ground;
    } else if (bid.unlocked) {
        in_hall.state = opening.read ? "opened" : "unlocked";
        in_hall.unlockedBy = bid.unlocked->by;
    }
    if (opening.read)
        for (auto const& read : opening.read->bids)
            if (read.bidId == bid.of.bidId) {
                in_hall.reading = read.values;
                if (to_host) in_hall.files = read.files;
                in_hall.faults = read.faults;
            }
    return in_hall;
}

} // namespace

OpeningPage page_of(Tender const& tender, std::string const& lot, bool box_closed, Opening const& opening,
                    std::string const& you_are, kernel::Instant now) {
    auto const& terms = *tender.published->manifest.bidding;
    OpeningPage page{tender.registered.code,
                     tender.registered.name,
                     lot,
                     "",
                     state_of(tender, box_closed, opening),
                     now,
                     tender.timeTable.bidDeadline,
                     terms.openingMode,
                     terms.custodiansOpenWhatIsLeft,
                     terms.sharesNeeded,
                     terms.decryptionWindowMinutes,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     false,
                     {},
                     you_are};
    for (auto const& one : tender.registered.lots)
        if (one.code == lot) page.lotName = one.name;
    for (std::size_t i = 0; i < terms.custodians.size(); ++i) {
        auto const number = static_cast<std::int64_t>(i) + 1;
        page.custodians.push_back(
            {number, terms.custodians[i].name, terms.custodians[i].kind, opening.has_released(number)});
    }
    if (opening.failed) page.bidCount = opening.failed->bids;
    if (opening.listed) {
        page.windowEndsAt = opening.listed->windowEndsAt;
        page.bidCount = static_cast<std::int64_t>(opening.bids.size());
    }
    for (auto const& sealed : terms.basePrices.value_or(std::vector<exchange::BasePriceCommitment>{}))
        if (sealed.lot == lot) page.basePriceSealed = true;
    if (opening.base_price) page.basePrice = exchange::BasePrice{opening.base_price->price, opening.base_price->salt};
    if (opening.recorded) {
        page.recordedAt = opening.recorded->recordedAt;
        page.record = opening.recorded->record;
        page.recordSignature = opening.recorded->signature;
    }
    if (you_are == "public" && !opening.recorded) return page;
    for (auto const& bid : opening.bids) page.bids.push_back(shown(bid, opening, you_are == "host"));
    page.objections = opening.objections;
    page.confirmedBy = opening.confirmed_by;
    page.attendance = opening.attendance;
    return page;
}

} // namespace haihe::trading
