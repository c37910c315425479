#include "trading/opening/opening.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    Opening& opening;

    template <class Change>
    void change(std::string const& bid_id, Change const& make) const {
        for (auto& bid : opening.bids)
            if (bid.of.bidId == bid_id) make(bid);
    }
    void operator()(OpeningFailed const& event) const {
        opening.phase = OpeningPhase::failed;
        opening.failed = event;
    }
    void operator()(BidsListed const& event) const {
        opening.phase = OpeningPhase::listed;
        opening.listed = event;
        for (auto const& bid : event.bids) opening.bids.push_back({bid, {}, 0, {}, {}});
    }
    void operator()(OpeningAttended const& event) const { opening.attendance.push_back(event); }
    void operator()(BidderReleased const& event) const {
        change(event.bidId, [&](OpeningBid& bid) { bid.released = event; });
    }
    void operator()(CustodianReleased const& event) const {
        opening.custodians.push_back(event);
        for (auto const& bid_id : event.usable) change(bid_id, [](OpeningBid& bid) { ++bid.usable_shares; });
    }
    void operator()(BidUnlocked const& event) const {
        change(event.bidId, [&](OpeningBid& bid) { bid.unlocked = event; });
    }
    void operator()(BidLeftUnopened const& event) const {
        change(event.bidId, [&](OpeningBid& bid) {
            bid.unlocked.reset(); // a key may fit what is lost
            bid.left_unopened = event;
        });
    }
    void operator()(BidsRead const& event) const {
        opening.phase = OpeningPhase::read;
        opening.read = event;
    }
    void operator()(BasePricePublished const& event) const { opening.base_price = event; }
    void operator()(OpeningObjected const& event) const {
        opening.objections.push_back({event.number, event.bidder, event.text, ""});
    }
    void operator()(OpeningAnswered const& event) const {
        for (auto& objection : opening.objections)
            if (objection.number == event.number) objection.answer = event.text;
    }
    void operator()(OpeningConfirmed const& event) const { opening.confirmed_by.push_back(event.bidder); }
    void operator()(OpeningRecordSigned const& event) const {
        opening.phase = OpeningPhase::recorded;
        opening.recorded = event;
    }
};

} // namespace

OpeningBid const* Opening::find(std::string const& bid_id) const {
    auto const found =
        std::find_if(bids.begin(), bids.end(), [&](OpeningBid const& bid) { return bid.of.bidId == bid_id; });
    return found == bids.end() ? nullptr : &*found;
}

OpeningBid const* Opening::of(std::string const& bidder) const {
    auto const found =
        std::find_if(bids.begin(), bids.end(), [&](OpeningBid const& bid) { return bid.of.bidder == bidder; });
    return found == bids.end() ? nullptr : &*found;
}

bool Opening::all_terminal() const {
    return std::all_of(bids.begin(), bids.end(), [](OpeningBid const& bid) { return bid.terminal(); });
}

bool Opening::attends(std::string const& entity) const {
    return std::any_of(attendance.begin(), attendance.end(),
                       [&](OpeningAttended const& one) { return one.entity == entity; });
}

bool Opening::has_released(std::int64_t custodian) const {
    return std::any_of(custodians.begin(), custodians.end(),
                       [&](CustodianReleased const& one) { return one.custodian == custodian; });
}

void evolve(Opening& opening, OpeningEvent const& event) { std::visit(Applied{opening}, event); }

} // namespace haihe::trading
