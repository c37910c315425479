#include "node/platform_epoch_endpoints.hpp"

#include "exchange/messages/platform_epoch.hpp"
#include "node/exchange_endpoints.hpp"
#include "node/hub_epoch_messages.hpp"
#include "node/platform_epoch_messages.hpp"
#include "json/codec.hpp"

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;

Response show_held(Desk& desk, Request const& request) {
    auto const caller = platform_asking(desk, request);
    if (!caller) return edge::http::problem(caller.error(), request);
    return Response::json(json::write(held_logs(*desk.ledger.reads().lease(), caller->entity)));
}

Response check(Desk& desk, Request const& request) {
    auto const caller = platform_asking(desk, request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const document = json::read<trust::SignedNewEpoch>(request.body);
    if (!document) return edge::http::problem(document.error(), request);
    auto const right =
        check_new_epoch(desk, *desk.ledger.reads().lease(), caller->entity, *document, request.received_at);
    if (!right) return edge::http::problem(right.error(), request);
    return Response::json("{}");
}

Response show_held_of_hub(Desk& desk) {
    auto response = Response::json(json::write(held_of_hub(desk, *desk.ledger.reads().lease())));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response check_of_hub(Desk& desk, Request const& request) {
    auto const document = json::read<trust::SignedNewEpoch>(request.body);
    if (!document) return edge::http::problem(document.error(), request);
    auto const right = check_hub_epoch(desk, *desk.ledger.reads().lease(), *document, request.received_at);
    if (!right) return edge::http::problem(right.error(), request);
    return Response::json("{}");
}

} // namespace

void mount_platform_epoch(edge::http::Router& router, std::function<Desk&()> const& desk) {
    router.add("GET", "/exchange/held", [desk](Request const& request) { return show_held(desk(), request); });
    router.add("POST", "/exchange/epochs/checks", [desk](Request const& request) { return check(desk(), request); });
}

void mount_hub_epoch(edge::http::Router& router, std::function<Desk&()> const& desk) {
    router.add("GET", "/exchange/held", [desk](Request const&) { return show_held_of_hub(desk()); });
    router.add("POST", "/exchange/epochs/checks",
               [desk](Request const& request) { return check_of_hub(desk(), request); });
}

} // namespace haihe::node
