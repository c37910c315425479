#include "hub/jurisdiction/jurisdiction_endpoints.hpp"

#include "hub/jurisdiction/jurisdiction_check.hpp"
#include "hub/jurisdiction/jurisdiction_views.hpp"
#include "hub/notice/proof_page.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;

struct ShownTable {
    std::string id; ///< the message's name
    exchange::JurisdictionPublished table;
};
BOOST_DESCRIBE_STRUCT(ShownTable, (), (id, table))

struct ShownTables {
    std::vector<ShownTable> items;
};
BOOST_DESCRIBE_STRUCT(ShownTables, (), (items))

Response show_tables(node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    ShownTables shown;
    for (auto& one : tables_in_force(*views)) shown.items.push_back({std::move(one.message), std::move(one.table)});
    return Response::json(json::write(shown));
}

Response show_proof(Request const& request, node::Desk& desk) {
    auto const& id = request.captures.at("id");
    auto views = desk.ledger.reads().lease();
    auto const proof = is_jurisdiction(*views, id) ? proof_of(desk, *views, id) : std::nullopt;
    if (!proof)
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "jurisdiction_is_published",
                                    {"没有公布过这份监督职责表。", "No such table has been published."}},
                                   request);
    auto response = Response::json(json::write(*proof));
    response.headers["content-disposition"] = "attachment; filename=\"" + id + ".proof.json\"";
    return response;
}

node::Effect receive(exchange::Message const& message) {
    node::Effect effect;
    for (auto& fault : check(exchange::payload_of<exchange::JurisdictionPublished>(message), message.origin))
        effect.faults.push_back({"/payload" + fault.path, fault.rule, fault.text});
    return effect;
}

} // namespace

void mount_jurisdictions(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_jurisdiction_views(plan.book);
    plan.receive(
        exchange::JurisdictionPublished::kType,
        [](ledger::States&, ledger::Context const&, exchange::Message const& message) { return receive(message); });
    plan.project_message(exchange::JurisdictionPublished::kType, keep_jurisdiction);
    plan.router.add("GET", "/jurisdictions", [desk](Request const&) { return show_tables(desk()); });
    plan.router.add("GET", "/jurisdictions/{id}/proof",
                    [desk](Request const& request) { return show_proof(request, desk()); });
}

} // namespace haihe::hub
