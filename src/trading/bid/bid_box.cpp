#include "trading/bid/bid_box.hpp"

#include <algorithm>
#include <iterator>

namespace haihe::trading {

namespace {

struct Applied {
    BidBox& box;

    void set(std::string const& bid_id, BidStanding standing) const {
        for (auto& bid : box.bids)
            if (bid.id == bid_id) bid.standing = standing;
    }
    void operator()(BidSubmitted const& event) const {
        if (event.supersedes) set(*event.supersedes, BidStanding::superseded);
        box.bids.push_back({event.bidId, event.bidder, event.bidderName, event.headerDigest, event.root,
                            event.documentsDigest, event.receivedAt, BidStanding::in});
    }
    void operator()(BidRefused const& event) const { box.refused.push_back(event); }
    void operator()(BidWithdrawn const& event) const { set(event.bidId, BidStanding::withdrawn); }
    void operator()(BidBoxClosed const& event) const { box.closed_at = event.closedAt; }
};

} // namespace

Bid const* BidBox::find(std::string const& bid_id) const {
    auto const found = std::find_if(bids.begin(), bids.end(), [&](Bid const& bid) { return bid.id == bid_id; });
    return found == bids.end() ? nullptr : &*found;
}

Bid const* BidBox::of(std::string const& bidder) const {
    auto const found = std::find_if(bids.begin(), bids.end(), [&](Bid const& bid) {
        return bid.bidder == bidder && bid.standing == BidStanding::in;
    });
    return found == bids.end() ? nullptr : &*found;
}

std::vector<Bid> BidBox::standing() const {
    std::vector<Bid> all;
    std::copy_if(bids.begin(), bids.end(), std::back_inserter(all),
                 [](Bid const& bid) { return bid.standing == BidStanding::in; });
    return all;
}

void evolve(BidBox& box, BidBoxEvent const& event) { std::visit(Applied{box}, event); }

} // namespace haihe::trading
