#include "trading/opening/custody_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/opening/opening_page.hpp"
#include "trading/opening/participant_endpoints.hpp"
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

struct HallMoved {
    std::int64_t events = 0;
};
BOOST_DESCRIBE_STRUCT(HallMoved, (), (events))

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

std::int64_t events_in(edge::sql::Connection& views, std::string const& stream) {
    auto query = views.query("SELECT coalesce(max(version), 0) FROM entries WHERE stream = ?");
    query.bind(stream).next();
    return query.integer(0);
}

Response watch_hall(std::function<node::Desk&()> const& desk, Request const& request) {
    auto const hall = Hall::of(desk(), request);
    if (!hall) return edge::http::problem(hall.error(), request);
    Response response;
    response.events = [desk, lot = hall->lot, tender = hall->tender.registered.code](
                          std::string const& last) -> std::vector<edge::http::StreamEvent> {
        auto views = desk().ledger.reads().lease();
        auto const events = events_in(*views, "tender/" + tender) + events_in(*views, "opening/" + lot);
        auto id = std::to_string(events);
        if (id == last) return {};
        return {{std::move(id), "opening", json::write(HallMoved{events})}};
    };
    return response;
}

} // namespace

void mount_custody(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/custody", [desk](Request const& request) { return show_custody(desk(), request); });
}

void mount_live_hall(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/lots/{lot}/opening/live",
                    [desk](Request const& request) { return watch_hall(desk, request); });
}

} // namespace haihe::trading
