#include "hub/tender/tender_endpoints.hpp"

#include "hub/tender/figures_views.hpp"
#include "hub/tender/tender_page.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;

Response show_tender(Request const& request, node::Desk& desk, law::Practice const& practice) {
    auto reads = desk.ledger.reads().lease();
    auto const page = tender_page(*reads, request.captures.at("code"), practice, desk.clock.now());
    if (page) return Response::json(json::write(*page));
    return edge::http::problem(
        {kernel::RefusalKind::absent,
         "tender_is_published",
         {"没有这个招标项目,或者尚未发布公告。", "There is no such tender, or it has not been announced yet."},
         "",
         {},
         {}},
        request);
}

} // namespace

void mount_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice) {
    plan.router.add("GET", "/tenders/{code}",
                    [desk, &practice](Request const& request) { return show_tender(request, desk(), practice); });
    plan.router.add("GET", "/figures", [desk](Request const&) {
        auto reads = desk().ledger.reads().lease();
        return Response::json(json::write(figures_at(*reads, desk().clock.now())));
    });
}

} // namespace haihe::hub
