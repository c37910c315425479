#include "trading/project/project_endpoints.hpp"

#include "access/caller.hpp"
#include "access/platform_epochs.hpp"
#include "trading/project/project.hpp"
#include "trading/project/project_messages.hpp"
#include "trading/project/project_views.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

struct ProjectList {
    std::vector<exchange::ProjectRegistered> items;
};
BOOST_DESCRIBE_STRUCT(ProjectList, (), (items))

struct ProjectNumber {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ProjectNumber, (), (code))

constexpr std::int64_t kLostMost =
    10'000; ///< of a million numbers, those that a lost part of the ledger may have given

/// Appendix B: platform code and a six-digit serial.
std::string project_code(std::string const& platform, std::int64_t serial) {
    auto const digits = std::to_string(serial);
    return platform + std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

Response register_project(Request const& request, node::Desk& desk) {
    return desk.submit_as<RegisterProject>(
        request,
        [&desk](ledger::States& states, ledger::Context const&, access::Caller const& caller,
                RegisterProject const& command) {
            if (auto role = access::require_role(caller, "tenderee"); !role)
                return ledger::Decision::refused(role.error());
            if (auto duty = access::require_duty(caller, "handler"); !duty)
                return ledger::Decision::refused(duty.error());
            auto const owner = access::Directory::entity(states.views(), caller.entity);
            auto const lost = access::PlatformEpochs::lost_numbers(states.views(), desk.settings.code, -1, kLostMost);
            auto const code = project_code(desk.settings.code, count_projects(states.views()) + lost + 1);
            auto const stream = "project/" + code;
            auto event = decide(states.of<Project, ProjectEvent>(stream), command,
                                {code, caller.entity, owner ? owner->name : caller.entity, caller.certificate});
            if (!event) return ledger::Decision::refused(event.error());
            ledger::Decision decision;
            decision.record(stream, ProjectEvent{*event});
            decision.result = json::write(ProjectNumber{code});
            return decision;
        },
        201);
}

Response show_project(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto const project = find_project(*views, request.captures.at("code"));
    if (!project)
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "project_is_registered",
                                    {"没有这个项目。", "There is no such project."},
                                    "",
                                    {},
                                    {}},
                                   request);
    return Response::json(json::write(*project));
}

} // namespace

void mount_projects(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_project_views(plan.book);
    mount_project_messages(plan.book);
    plan.router.add("POST", "/projects", [desk](Request const& request) { return register_project(request, desk()); });
    plan.router.add("GET", "/projects", [desk](Request const& request) {
        auto views = desk().ledger.reads().lease();
        return Response::json(
            json::write(ProjectList{list_projects(*views, request.query_value("owner").value_or(""))}));
    });
    plan.router.add("GET", "/projects/{code}",
                    [desk](Request const& request) { return show_project(request, desk()); });
}

} // namespace haihe::trading
