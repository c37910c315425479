#include "trading/opening/participant_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trust/certificate.hpp"

namespace haihe::trading {

namespace {

bool shows_who_asks(edge::http::Request const& request) {
    return !request.header("authorization").empty() || !request.header("signature").empty();
}

} // namespace

std::int64_t custodian_number(Tender const& tender, std::string const& certificate_digest) {
    if (!tender.published || !tender.published->manifest.bidding) return 0;
    std::int64_t number = 0;
    for (auto const& custodian : tender.published->manifest.bidding->custodians) {
        ++number;
        auto const certificate = trust::Certificate::parse(custodian.signingCertificate);
        if (certificate && certificate->digest().to_string() == certificate_digest) return number;
    }
    return 0;
}

kernel::Result<Hall> Hall::of(node::Desk& desk, edge::http::Request const& request) {
    Hall hall;
    hall.lot = request.captures.at("lot");
    {
        auto views = desk.ledger.reads().lease();
        hall.tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + hall.lot.substr(0, kTenderDigits));
        hall.box = ledger::fold<BidBox, BidBoxEvent>(*views, "bidbox/" + hall.lot);
        hall.opening = ledger::fold<Opening, OpeningEvent>(*views, "opening/" + hall.lot);
    }
    auto const& lots = hall.tender.registered.lots;
    bool const known = std::any_of(lots.begin(), lots.end(), [&](auto const& one) { return one.code == hall.lot; });
    if (!known || !hall.tender.published || !hall.tender.published->manifest.bidding)
        return kernel::refuse(
            kernel::RefusalKind::absent, "lot_is_open_for_bids",
            {"没有这个标段，或者不接受电子投标。", "There is no such lot, or it takes no electronic bids."});
    bool const insists = shows_who_asks(request);
    if (!insists && request.header("cookie").empty()) return hall;
    auto caller = desk.guard.authenticate(request);
    if (caller)
        hall.caller = std::move(*caller);
    else if (insists) // a browser's cookie outlives its session: such a visitor is one of the public
        return std::unexpected(caller.error());
    return hall;
}

std::string Hall::you_are() const {
    if (!caller) return "public";
    if (is_host(tender, caller->entity)) return "host";
    if (custodian_number(tender, caller->certificate) > 0) return "custodian";
    return opening.of(caller->entity) ? "bidder" : "public";
}

} // namespace haihe::trading
