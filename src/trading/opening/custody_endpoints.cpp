#include "trading/opening/custody_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/opening/opening_page.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

struct Custody {
    std::string lot;
    std::string tenderName;
    std::string lotName;
    kernel::Instant bidDeadline;
    std::int64_t number = 0; ///< of the caller among the custodians, from 1
    std::string stage;       ///< as in the hall
    bool released = false;
};
BOOST_DESCRIBE_STRUCT(Custody, (), (lot, tenderName, lotName, bidDeadline, number, stage, released))

struct Custodies {
    kernel::Instant now;
    std::vector<Custody> items;
};
BOOST_DESCRIBE_STRUCT(Custodies, (), (now, items))

Response show_custody(node::Desk& desk, Request const& request) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    Custodies custodies{desk.clock.now(), {}};
    auto views = desk.ledger.reads().lease();
    for (auto const& [line, number] : lots_kept_by(*views, caller->certificate)) {
        auto const tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + line.tender);
        auto const opening = ledger::fold<Opening, OpeningEvent>(*views, "opening/" + line.lot);
        auto const page = page_of(tender, line.lot, line.closed_index >= 0, opening, "custodian", custodies.now);
        custodies.items.push_back({line.lot, page.tenderName, page.lotName, page.bidDeadline, number, page.state,
                                   opening.has_released(number)});
    }
    auto response = Response::json(json::write(custodies));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_custody(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/custody", [desk](Request const& request) { return show_custody(desk(), request); });
}

} // namespace haihe::trading
