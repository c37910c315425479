#include "trading/opening/live_hall_endpoints.hpp"

#include "trading/opening/participant_endpoints.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

struct HallMoved {
    std::int64_t events = 0;
};
BOOST_DESCRIBE_STRUCT(HallMoved, (), (events))

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

void mount_live_hall(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/lots/{lot}/opening/live",
                    [desk](Request const& request) { return watch_hall(desk, request); });
}

} // namespace haihe::trading
