#include "hub/draw/draw_endpoints.hpp"

#include "access/signed_text.hpp"
#include "hub/draw/draw_list_endpoints.hpp"
#include "hub/draw/draw_page.hpp"
#include "hub/draw/draw_step_endpoints.hpp"
#include "hub/draw/draw_views.hpp"
#include "hub/draw/request_draw.hpp"
#include "hub/intake/intake_views.hpp"
#include "hub/jurisdiction/jurisdiction_views.hpp"
#include "ledger/fold.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <charconv>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr std::int64_t kShownMax = 200;

struct SignedRequest {
    std::string request; ///< canonical text of DrawRequest
    trust::Signature signature;
    std::string encryptionCertificate; ///< PEM
};
BOOST_DESCRIBE_STRUCT(SignedRequest, (), (request, signature, encryptionCertificate))

struct Requested {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(Requested, (), (id))

struct DrawItem {
    std::string id;
    std::string tender;
    std::string stage;
    std::int64_t attempts = 0;
    kernel::Instant requestedAt;
};
BOOST_DESCRIBE_STRUCT(DrawItem, (), (id, tender, stage, attempts, requestedAt))

struct DrawList {
    std::vector<DrawItem> items;
};
BOOST_DESCRIBE_STRUCT(DrawList, (), (items))

kernel::Refusal hidden() {
    return {
        RefusalKind::absent, "draw_is_known", {"没有可以向您公开的抽取。", "There is no such draw that you may see."}};
}

std::vector<SeatsTaken> seats_taken_of(ledger::States& states, std::string const& tender, kernel::Instant now) {
    std::vector<SeatsTaken> taken;
    for (auto const& id : draws_of(states.views(), tender)) {
        auto const& draw = states.of<Draw, DrawEvent>(draw_stream(id));
        auto const& strata = draw.requested->request.strata;
        for (std::size_t s = 0; s < strata.size(); ++s)
            taken.push_back({strata[s].specialty, seats_taken(draw, s, now)});
    }
    return taken;
}

Decision take_request(node::Desk& desk, ledger::States& states, kernel::Instant now, access::Caller const& caller,
                      std::string const& id, SignedRequest const& body) {
    if (auto duty = access::require_duty(caller, "signer"); !duty) return Decision::refused(duty.error());
    auto const request = access::read_signed<DrawRequest>(caller, body.request, body.signature, kDrawRequestLabel,
                                                          *desk.directory.trust_list(), now, "/request");
    if (!request) return Decision::refused(request.error());
    auto const department = access::Directory::entity(states.views(), request->department);
    if (!department || std::ranges::find(department->roles, "department") == department->roles.end())
        return Decision::refused({RefusalKind::unacceptable,
                                  "department_is_registered",
                                  {"该主体没有登记为行政监督部门。", "This entity is not registered as a department."},
                                  "/request/department"});
    auto const tender = find_tender(states.views(), request->tender);
    auto event = decide(RequestDraw{id,
                                    *request,
                                    {body.request, body.signature},
                                    body.encryptionCertificate,
                                    caller.entity,
                                    caller.certificate},
                        tender ? &*tender : nullptr, tables_in_force(states.views()),
                        seats_taken_of(states, request->tender, now), now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    decision.record(draw_stream(id), DrawEvent{std::move(*event)});
    decision.result = json::write(Requested{id});
    return decision;
}

Response request_draw(Request const& request, node::Desk& desk) {
    return desk.submit_as<SignedRequest>(
        request,
        [&desk, id = draw::random_draw_id()](ledger::States& states, ledger::Context const& context,
                                             access::Caller const& caller, SignedRequest const& body) {
            return take_request(desk, states, context.now, caller, id, body);
        },
        201);
}

Response unshared(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show_draws(Request const& request, node::Desk& desk) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const now = desk.clock.now();
    auto views = desk.ledger.reads().lease();
    auto const tender = request.query_value("tender").value_or("");
    DrawList list;
    for (auto const& id : tender.empty() ? latest_draws(*views, kShownMax) : draws_of(*views, tender)) {
        auto const draw = ledger::fold<Draw, DrawEvent>(*views, draw_stream(id));
        if (may_follow(draw, *caller))
            list.items.push_back({id, draw.requested->request.tender, name_of(stage_of(draw, now)),
                                  static_cast<std::int64_t>(draw.attempts.size()), draw.requested->requestedAt});
    }
    return unshared(json::write(list));
}

/// The draw, if the caller may follow it or it is published.
kernel::Result<Draw> open_to(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto draw = ledger::fold<Draw, DrawEvent>(*views, draw_stream(request.captures.at("id")));
    if (!draw.requested) return std::unexpected(hidden());
    if (stage_of(draw, desk.clock.now()) == DrawStage::published) return draw;
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return std::unexpected(caller.error());
    if (!may_follow(draw, *caller)) return std::unexpected(hidden());
    return draw;
}

Response show_draw(Request const& request, node::Desk& desk) {
    auto const draw = open_to(request, desk);
    if (!draw) return edge::http::problem(draw.error(), request);
    return unshared(json::write(page_of(*draw, desk.clock.now())));
}

Response show_transcript(Request const& request, node::Desk& desk) {
    auto const draw = open_to(request, desk);
    if (!draw) return edge::http::problem(draw.error(), request);
    auto number = draw->attempts.size();
    if (auto const asked = request.query_value("attempt")) {
        auto const [end, fault] = std::from_chars(asked->data(), asked->data() + asked->size(), number);
        if (fault != std::errc{} || end != asked->data() + asked->size()) number = 0;
    }
    if (number < 1 || number > draw->attempts.size())
        return edge::http::problem(
            {RefusalKind::absent, "attempt_is_frozen", {"没有这一次的抽取记录。", "There is no such attempt."}},
            request);
    return unshared(json::write(transcript_of(draw->attempts[number - 1])));
}

/// The hub's own parts of a draw are all of one key.
kernel::Result<void> no_draw_is_under_way(ledger::States& states, ledger::Context const& context) {
    for (auto const& id : latest_draws(states.views(), kShownMax)) {
        auto const stage = stage_of(states.of<Draw, DrawEvent>(draw_stream(id)), context.now);
        if (stage > DrawStage::requested && stage < DrawStage::seated && stage != DrawStage::failed)
            return kernel::refuse({RefusalKind::conflict,
                                   "no_draw_is_under_way",
                                   {"专家抽取 " + id + " 正在进行,结束后再更换密钥。",
                                    "The draw " + id + " is under way: change the key when it is over."}});
    }
    return {};
}

} // namespace

void mount_draws(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_draw_views(plan.book);
    plan.may_change_key(no_draw_is_under_way);
    auto& router = plan.router;
    router.add("POST", "/draws", [desk](Request const& request) { return request_draw(request, desk()); });
    router.add("GET", "/draws", [desk](Request const& request) { return show_draws(request, desk()); });
    router.add("GET", "/draws/{id}", [desk](Request const& request) { return show_draw(request, desk()); });
    router.add("GET", "/draws/{id}/transcript",
               [desk](Request const& request) { return show_transcript(request, desk()); });
    mount_draw_lists(plan, desk);
    mount_draw_steps(plan, desk);
}

} // namespace haihe::hub
