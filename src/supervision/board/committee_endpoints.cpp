#include "supervision/board/committee_endpoints.hpp"

#include "access/caller.hpp"
#include "supervision/duties/jurisdiction.hpp"
#include "supervision/watch/committee_messages.hpp"
#include "supervision/watch/committee_views.hpp"
#include "supervision/watch/watch_views.hpp"
#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

/// One report on a lot. Closed: it was not sealed for this platform.
struct ShownCommittee {
    std::string lot;
    kernel::Instant reportedAt;
    bool opened = false;
    std::vector<exchange::CommitteeMember> members;
    std::vector<exchange::MemberOpinion> opinions;
};
BOOST_DESCRIBE_STRUCT(ShownCommittee, (), (lot, reportedAt, opened, members, opinions))

struct ShownCommittees {
    std::vector<ShownCommittee> items;
};
BOOST_DESCRIBE_STRUCT(ShownCommittees, (), (items))

kernel::Result<void> may_read(access::Caller const& caller, std::optional<WatchedTender> const& tender,
                              std::vector<Department> const& departments) {
    if (auto role = access::require_role(caller, "department"); !role) return role;
    if (auto duty = access::require_duty(caller, "supervisor"); !duty) return duty;
    auto const* const department = find_department(departments, caller.entity);
    if (tender && department && supervises(*department, tender->industry, tender->region)) return {};
    return kernel::refuse(
        RefusalKind::forbidden, "department_supervises_the_tender",
        {"该招标项目不在本部门监督范围内。", "The tender is not within the department's jurisdiction."});
}

Response show_committees(node::Desk& desk, std::vector<Department> const& departments, Request const& request) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const& code = request.captures.at("code");
    auto views = desk.ledger.reads().lease();
    if (auto may = may_read(*caller, find_tender(*views, code), departments); !may)
        return edge::http::problem(may.error(), request);
    ShownCommittees shown;
    for (auto const& told : reports_on(*views, code)) {
        ShownCommittee one{told.lot, told.reportedAt, false, {}, {}};
        if (auto const named = open_report(desk, told); named && *named) {
            one.opened = true;
            one.members = json::read<exchange::Committee>((*named)->committee).value().members;
            one.opinions = (*named)->opinions;
        }
        shown.items.push_back(std::move(one));
    }
    auto response = Response::json(json::write(shown));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_committees(node::Plan& plan, std::function<node::Desk&()> const& desk,
                      std::vector<Department> const& departments) {
    plan.router.add("GET", "/tenders/{code}/committees", [desk, &departments](Request const& request) {
        return show_committees(desk(), departments, request);
    });
}

} // namespace haihe::supervision
