#include "hub/expert/expert_endpoints.hpp"

#include "hub/expert/admit_expert.hpp"
#include "hub/expert/expert_views.hpp"
#include "kernel/region.hpp"
#include "ledger/fold.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

struct ShownExpert {
    ExpertFacts facts;
    ExpertPerson person;
    std::string suspendedBecause;
    std::optional<ExpertProposed> proposed{};
};
BOOST_DESCRIBE_STRUCT(ShownExpert, (), (facts, person, suspendedBecause, proposed))

struct ExpertList {
    std::vector<PooledExpert> items;
    std::vector<ExpertProposed> proposed; ///< to keepers: what waits for a second one
};
BOOST_DESCRIBE_STRUCT(ExpertList, (), (items, proposed))

struct Reasons {
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (reasons))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

std::string stream_of(std::string const& number) { return "expert/" + number; }

kernel::Refusal not_in_the_pool() {
    return {RefusalKind::absent,
            "expert_is_in_the_pool",
            {"专家库中没有这个编号。", "No expert of this number is in the pool."}};
}

/// Whose certificate it is, if it is bound to a person as an expert and to nobody else in the pool.
kernel::Result<ExpertPerson> person_of(edge::sql::Connection& views, ExpertFacts const& facts) {
    auto const bound = access::Directory::certificate(views, facts.certificate);
    if (!bound || bound->state != "bound" || std::ranges::find(bound->duties, "expert") == bound->duties.end())
        return kernel::refuse(RefusalKind::unacceptable, "expert_has_a_bound_certificate",
                              {"该证书没有以评标专家的职责绑定。", "The certificate is not bound with the duty of an "
                                                                   "expert."},
                              "/certificate");
    if (stands_elsewhere(views, facts.certificate, facts.number))
        return kernel::refuse(RefusalKind::conflict, "person_stands_in_the_pool_once",
                              {"该证书的持有人已经以其他编号入库。", "The holder of this certificate is in the pool "
                                                                     "under another number."},
                              "/certificate");
    return ExpertPerson{bound->holder, bound->entity};
}

template <class Event>
Decision recorded(std::string const& number, kernel::Result<Event> event) {
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(number), ExpertEvent{std::move(*event)});
}

Response propose_expert(Request const& request, node::Desk& desk) {
    return desk.submit_as<ExpertFacts>(
        request,
        [](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
           ExpertFacts const& facts) {
            if (auto keeper = require_keeper(caller); !keeper) return Decision::refused(keeper.error());
            auto const person = person_of(states.views(), facts);
            if (!person) return Decision::refused(person.error());
            return recorded(facts.number, propose(states.of<Expert, ExpertEvent>(stream_of(facts.number)), facts,
                                                  *person, caller.certificate, context.now));
        },
        201);
}

template <class Body, class Act>
Response keep(Request const& request, node::Desk& desk, Act const& act) {
    auto const number = request.captures.at("number");
    return desk.submit_as<Body>(request, [number, act](ledger::States& states, ledger::Context const& context,
                                                       access::Caller const& caller, Body const& body) {
        if (auto keeper = require_keeper(caller); !keeper) return Decision::refused(keeper.error());
        return recorded(number,
                        act(states.of<Expert, ExpertEvent>(stream_of(number)), body, caller.certificate, context.now));
    });
}

Response unshared(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show_experts(Request const& request, node::Desk& desk) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    if (auto may = may_read_pool(*caller); !may) return edge::http::problem(may.error(), request);
    auto const specialty = request.query_value("specialty").value_or(""),
               district = request.query_value("district").value_or(""),
               state = request.query_value("state").value_or("");
    auto views = desk.ledger.reads().lease();
    ExpertList list;
    for (auto& one : pooled_experts(*views)) {
        auto const& facts = one.facts;
        bool const skilled =
            specialty.empty() || std::ranges::find(facts.specialties, specialty) != facts.specialties.end();
        bool const near = district.empty() || std::ranges::any_of(facts.districts, [&](std::string const& place) {
                              return kernel::lies_in(place, district);
                          });
        if (skilled && near && (state.empty() || facts.state == state)) list.items.push_back(std::move(one));
    }
    if (require_keeper(*caller)) list.proposed = proposed_experts(*views);
    return unshared(json::write(list));
}

Response show_expert(Request const& request, node::Desk& desk) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto views = desk.ledger.reads().lease();
    auto const expert = ledger::fold<Expert, ExpertEvent>(*views, stream_of(request.captures.at("number")));
    bool const own = expert.facts && expert.facts->certificate == caller->certificate;
    if (auto may = may_read_pool(*caller); !may && !own) return edge::http::problem(may.error(), request);
    if (!expert.facts) return edge::http::problem(not_in_the_pool(), request);
    return unshared(json::write(ShownExpert{*expert.facts, expert.person, expert.suspended_because,
                                            require_keeper(*caller) ? expert.proposed : std::nullopt}));
}

} // namespace

kernel::Result<void> require_keeper(access::Caller const& caller) {
    if (auto role = access::require_role(caller, "operator"); !role) return role;
    return access::require_duty(caller, "operator");
}

kernel::Result<void> may_read_pool(access::Caller const& caller) {
    bool const supervises = caller.roles.contains("department") && caller.duties.contains("supervisor");
    if (supervises || require_keeper(caller)) return {};
    return kernel::refuse({RefusalKind::forbidden,
                           "pool_is_not_public",
                           {"专家库只向其管理人员和行政监督部门开放。",
                            "The pool of experts is open to its keepers and to supervising departments only."},
                           "",
                           {},
                           {}});
}

void mount_experts(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_expert_views(plan.book);
    auto& router = plan.router;
    router.add("POST", "/experts", [desk](Request const& request) { return propose_expert(request, desk()); });
    router.add("POST", "/experts/{number}/confirmation", [desk](Request const& request) {
        return keep<Nothing>(request, desk(),
                             [](Expert const& expert, Nothing const&, std::string const& keeper, kernel::Instant now) {
                                 return confirm(expert, keeper, now);
                             });
    });
    router.add("POST", "/experts/{number}/suspension", [desk](Request const& request) {
        return keep<Reasons>(request, desk(),
                             [](Expert const& expert, Reasons const& body, std::string const& keeper,
                                kernel::Instant now) { return suspend(expert, body.reasons, keeper, now); });
    });
    router.add("GET", "/experts", [desk](Request const& request) { return show_experts(request, desk()); });
    router.add("GET", "/experts/{number}", [desk](Request const& request) { return show_expert(request, desk()); });
}

} // namespace haihe::hub
