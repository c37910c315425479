#include "trading/bid/own_bids_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/tender/tender.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

struct OwnBid {
    std::string bidId;
    kernel::Digest headerDigest;
    kernel::Instant receivedAt;
    BidStanding standing = BidStanding::in;
    json::Raw receipt;
};
BOOST_DESCRIBE_STRUCT(OwnBid, (), (bidId, headerDigest, receivedAt, standing, receipt))

struct OwnBidsOfLot {
    std::string lot;
    kernel::Instant now;
    kernel::Instant bidDeadline;
    std::vector<OwnBid> items;
};
BOOST_DESCRIBE_STRUCT(OwnBidsOfLot, (), (lot, now, bidDeadline, items))

struct OwnBidLine {
    std::string lot;
    std::string tenderName;
    std::string lotName;
    kernel::Instant bidDeadline;
    std::string bidId;
    kernel::Instant receivedAt;
    BidStanding standing = BidStanding::in;
};
BOOST_DESCRIBE_STRUCT(OwnBidLine, (), (lot, tenderName, lotName, bidDeadline, bidId, receivedAt, standing))

struct OwnBids {
    kernel::Instant now;
    std::vector<OwnBidLine> items;
};
BOOST_DESCRIBE_STRUCT(OwnBids, (), (now, items))

kernel::Result<access::Caller> bidder_asking(Request const& request, node::Desk& desk) {
    auto caller = desk.guard.authenticate(request);
    if (!caller) return caller;
    if (auto role = access::require_role(*caller, "bidder"); !role) return std::unexpected(role.error());
    return caller;
}

Response unshared(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show_of_lot(node::Desk& desk, Request const& request) {
    auto const caller = bidder_asking(request, desk);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const lot = request.captures.at("lot");
    auto views = desk.ledger.reads().lease();
    auto const line = find_lot(*views, lot);
    if (!line)
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "lot_is_open_for_bids",
                                    {"没有这个标段，或者尚未公告。", "There is no such lot, or it is not announced."}},
                                   request);
    auto const box = ledger::fold<BidBox, BidBoxEvent>(*views, "bidbox/" + lot);
    OwnBidsOfLot own{lot, desk.clock.now(), line->bid_deadline, {}};
    for (auto const& kept : bids_of(*views, lot, caller->entity))
        if (auto const* bid = box.find(kept.bid_id))
            own.items.push_back({bid->id, bid->header_digest, bid->received_at, bid->standing,
                                 json::Raw{json::write(desk.ledger.receipt(kept.index))}});
    return unshared(json::write(own));
}

std::string name_of_lot(Tender const& tender, std::string const& lot) {
    for (auto const& one : tender.registered.lots)
        if (one.code == lot) return one.name;
    return {};
}

Response show_all(node::Desk& desk, Request const& request) {
    auto const caller = bidder_asking(request, desk);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto views = desk.ledger.reads().lease();
    OwnBids own{desk.clock.now(), {}};
    for (auto const& lot : lots_bid_for(*views, caller->entity)) {
        auto const box = ledger::fold<BidBox, BidBoxEvent>(*views, "bidbox/" + lot.lot);
        auto const tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + lot.tender);
        for (auto const& bid : box.bids)
            if (bid.bidder == caller->entity)
                own.items.push_back({lot.lot, tender.registered.name, name_of_lot(tender, lot.lot), lot.bid_deadline,
                                     bid.id, bid.received_at, bid.standing});
    }
    std::ranges::stable_sort(own.items, std::ranges::greater{}, &OwnBidLine::receivedAt);
    return unshared(json::write(own));
}

} // namespace

void mount_own_bids(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/bids", [desk](Request const& request) { return show_all(desk(), request); });
    plan.router.add("GET", "/lots/{lot}/bids", [desk](Request const& request) { return show_of_lot(desk(), request); });
}

} // namespace haihe::trading
