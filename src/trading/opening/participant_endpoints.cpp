#include "trading/opening/participant_endpoints.hpp"

#include "kernel/codes.hpp"
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

std::string part_of(Tender const& tender, Opening const& opening, access::Caller const& caller) {
    if (is_host(tender, caller.entity)) return "host";
    if (custodian_number(tender, caller.certificate) > 0) return "custodian";
    return opening.of(caller.entity) ? "bidder" : "public";
}

std::string name_of(Tender const& tender, Opening const& opening, access::Caller const& caller) {
    auto const& registered = tender.registered;
    if (caller.entity == registered.tenderee) return registered.tendereeName;
    if (is_host(tender, caller.entity)) return registered.agencyName.value_or(caller.entity);
    if (auto const number = custodian_number(tender, caller.certificate); number > 0)
        return tender.published->manifest.bidding->custodians[static_cast<std::size_t>(number - 1)].name;
    auto const* bid = opening.of(caller.entity);
    return bid ? bid->of.bidderName : std::string();
}

kernel::Result<void> require_lot(Tender const& tender, std::string const& lot) {
    auto const& lots = tender.registered.lots;
    bool const known = std::any_of(lots.begin(), lots.end(), [&](auto const& one) { return one.code == lot; });
    if (known && tender.published && tender.published->manifest.bidding) return {};
    return kernel::refuse(
        kernel::RefusalKind::absent, "lot_is_open_for_bids",
        {"没有这个标段，或者不接受电子投标。", "There is no such lot, or it takes no electronic bids."});
}

kernel::Result<Hall> Hall::of(node::Desk& desk, edge::http::Request const& request) {
    Hall hall;
    hall.lot = request.captures.at("lot");
    {
        auto views = desk.ledger.reads().lease();
        hall.tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + kernel::tender_of_lot(hall.lot));
        hall.box = ledger::fold<BidBox, BidBoxEvent>(*views, "bidbox/" + hall.lot);
        hall.opening = ledger::fold<Opening, OpeningEvent>(*views, "opening/" + hall.lot);
    }
    if (auto known = require_lot(hall.tender, hall.lot); !known) return std::unexpected(known.error());
    bool const insists = shows_who_asks(request);
    if (!insists && request.header("cookie").empty()) return hall;
    auto caller = desk.guard.authenticate(request);
    if (caller)
        hall.caller = std::move(*caller);
    else if (insists) // a browser's cookie outlives its session: such a visitor is one of the public
        return std::unexpected(caller.error());
    return hall;
}

std::string Hall::you_are() const { return caller ? part_of(tender, opening, *caller) : "public"; }

} // namespace haihe::trading
