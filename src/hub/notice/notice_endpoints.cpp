#include "hub/notice/notice_endpoints.hpp"

#include "edge/http/wire.hpp"
#include "exchange/catalogue.hpp"
#include "hub/notice/notice.hpp"
#include "hub/notice/notice_page.hpp"
#include "hub/notice/notice_query.hpp"
#include "hub/notice/notice_views.hpp"
#include "json/codec.hpp"

#include <map>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using edge::http::RouteOptions;

void name_platforms(edge::sql::Connection& reads, NoticeList& list) {
    std::map<std::string, std::optional<std::string>> names;
    for (auto& item : list.items) {
        auto const [name, fresh] = names.try_emplace(item.platform);
        if (fresh)
            if (auto const platform = access::Directory::platform(reads, item.platform)) name->second = platform->name;
        item.platformName = name->second;
    }
}

Response show_notices(Request const& request, node::Desk& desk) {
    auto const query = read_notice_query(request.query);
    if (!query) return edge::http::problem(query.error(), request);
    auto reads = desk.ledger.reads().lease();
    auto const now = desk.clock.now();
    auto list = list_notices(*reads, *query, {ledger_position(*reads), now});
    name_platforms(*reads, list);
    auto response = Response::json(json::write(list));
    if (auto const deadline = next_deadline(*reads, now)) // the first that can close while nobody writes
        response.headers["expires"] = edge::http::http_date(*deadline);
    return response;
}

Response no_notice(Request const& request) {
    return edge::http::problem({kernel::RefusalKind::absent,
                                "notice_is_published",
                                {"没有这份公告。", "No such notice has been published."},
                                "",
                                {},
                                {}},
                               request);
}

Response show_notice(Request const& request, node::Desk& desk) {
    auto const page = notice_page(desk, request.captures.at("id"));
    return page ? Response::json(json::write(*page)) : no_notice(request);
}

Response show_proof(Request const& request, node::Desk& desk) {
    auto const& id = request.captures.at("id");
    auto const proof = notice_proof(desk, id);
    if (!proof) return no_notice(request);
    auto response = Response::json(json::write(*proof));
    response.headers["content-disposition"] = "attachment; filename=\"" + id + ".proof.json\"";
    return response;
}

} // namespace

void mount_notices(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_notice_views(plan.book);
    for (auto const& type : exchange::all_types()) {
        if (notice_kind_of(type.name)) plan.project_message(std::string(type.name), keep_notice);
        if (type.published) plan.disclose_message(std::string(type.name));
    }
    RouteOptions const of_the_ledger{edge::http::BodyKind::none, 0, true};
    plan.router.add(
        "GET", "/notices", [desk](Request const& request) { return show_notices(request, desk()); }, of_the_ledger);
    plan.router.add(
        "GET", "/notices/{id}", [desk](Request const& request) { return show_notice(request, desk()); }, of_the_ledger);
    plan.router.add("GET", "/notices/{id}/proof",
                    [desk](Request const& request) { return show_proof(request, desk()); });
}

} // namespace haihe::hub
