#include "hub/registry/entity_endpoints.hpp"

#include "access/caller.hpp"
#include "hub/registry/registry.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct EntityList {
    std::vector<exchange::EntityRegistered> items;
};
BOOST_DESCRIBE_STRUCT(EntityList, (), (items))

Response record_entity(Request const& request, node::Desk& desk) {
    return desk.submit_as<exchange::EntityRegistered>(
        request,
        [](ledger::States&, ledger::Context const&, access::Caller const& caller,
           exchange::EntityRegistered const& entity) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            if (auto valid = validate(entity); !valid) return Decision::refused(valid.error());
            Decision decision;
            decision.record("entity/" + entity.code, RegistryEvent{EntityRecorded{entity}});
            decision.result = json::write(entity);
            return decision;
        },
        201);
}

Response show_entities(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto const role = request.query_value("role").value_or(""), words = request.query_value("q").value_or("");
    EntityList list;
    for (auto const& entity : access::Directory::entities(*views))
        if ((role.empty() || std::find(entity.roles.begin(), entity.roles.end(), role) != entity.roles.end()) &&
            (words.empty() || entity.name.find(words) != std::string::npos || entity.code == words))
            list.items.push_back(entity);
    return Response::json(json::write(list));
}

Response show_entity(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    if (auto const entity = access::Directory::entity(*views, request.captures.at("code")))
        return Response::json(json::write(*entity));
    return edge::http::problem({kernel::RefusalKind::absent,
                                "entity_is_registered",
                                {"没有登记这个主体。", "No such entity is registered."},
                                "",
                                {},
                                {}},
                               request);
}

} // namespace

void mount_entities(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/entities", [desk](Request const& request) { return record_entity(request, desk()); });
    plan.router.add("GET", "/entities", [desk](Request const& request) { return show_entities(request, desk()); });
    plan.router.add("GET", "/entities/{code}", [desk](Request const& request) { return show_entity(request, desk()); });
}

} // namespace haihe::hub
