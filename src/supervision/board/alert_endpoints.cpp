#include "supervision/board/alert_endpoints.hpp"

#include "node/received.hpp"
#include "supervision/watch/award_fact.hpp"
#include "supervision/watch/live_fact.hpp"
#include "supervision/watch/watch_views.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace haihe::supervision {

namespace {

using edge::http::Response;

constexpr kernel::Duration kRouteGrace = kernel::minutes(1);

struct AlertList {
    std::vector<LiveFact> items;
};
BOOST_DESCRIBE_STRUCT(AlertList, (), (items))

std::optional<LiveFact> missing_route(std::string const& tender, node::RouteCount const& routes,
                                      kernel::Instant latest_arrival, kernel::Instant now) {
    auto const due = latest_arrival + kRouteGrace;
    auto const through_hub = routes.messages - routes.through_hub, directly = routes.messages - routes.direct;
    if (now < due || (through_hub == 0 && directly == 0)) return std::nullopt;
    auto const hub = std::to_string(through_hub), direct = std::to_string(directly);
    return LiveFact{
        tender,
        "messages_come_by_both_routes",
        due,
        "yellow",
        {"报文应经公共服务平台和直接送达两条路径到达;经平台缺" + hub + "件,直接送达缺" + direct + "件",
         "Messages come through the hub and directly; missing through the hub: " + hub + ", directly: " + direct}};
}

Response show_alerts(node::Desk& desk, law::Practice const& practice) {
    auto const now = desk.clock.now();
    auto reads = desk.ledger.reads().lease();
    AlertList list;
    for (auto const& tender : find_tenders(*reads, "")) {
        auto const messages = messages_of(*reads, tender.code);
        auto const story = story_of(messages);
        auto const told_at = story.published_at.value_or(messages.back().occurred_at);
        for (auto& broken : broken_rules(tender, story, told_at, practice)) list.items.push_back(std::move(broken));
        for (auto alerts : {due_acts(tender, story, now, practice), award_breaches(tender, story),
                            lots_without_candidates(tender, story), unread_bids(tender, story)})
            std::ranges::move(alerts, std::back_inserter(list.items));
        if (auto missing =
                missing_route(tender.code, node::count_routes(*reads, tender.code), messages.back().received_at, now))
            list.items.push_back(std::move(*missing));
    }
    return Response::json(json::write(list));
}

} // namespace

void mount_alerts(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice) {
    plan.router.add("GET", "/alerts",
                    [desk, &practice](edge::http::Request const&) { return show_alerts(desk(), practice); });
}

} // namespace haihe::supervision
