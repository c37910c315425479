#include "trading/committee/committee_endpoints.hpp"

#include "access/signed_text.hpp"
#include "ledger/fold.hpp"
#include "trading/committee/committee_page.hpp"
#include "trading/committee/committee_views.hpp"
#include "trading/committee/drawn_endpoints.hpp"
#include "trading/committee/nominee_endpoints.hpp"
#include "trading/committee/take_seat.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct NamedMembers {
    std::vector<NamedMember> members;                 ///< representatives; experts too where the documents name them
    std::optional<std::vector<FollowedDraw>> draws{}; ///< whose experts sit
};
BOOST_DESCRIBE_STRUCT(NamedMembers, (), (members, draws))

struct SignedPromise {
    std::string promise; ///< canonical text of Promise
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedPromise, (), (promise, signature))

struct Reasons {
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (reasons))

struct ChairChoice {
    std::string chair; ///< certificate
};
BOOST_DESCRIBE_STRUCT(ChairChoice, (), (chair))

struct OwnCommittee {
    std::string tender;
    std::string tenderName;
    std::vector<exchange::LotPublished> lots;
    bool promised = false;
    bool complete = false;
};
BOOST_DESCRIBE_STRUCT(OwnCommittee, (), (tender, tenderName, lots, promised, complete))

struct OwnCommittees {
    kernel::Instant now;
    std::vector<OwnCommittee> items;
};
BOOST_DESCRIBE_STRUCT(OwnCommittees, (), (now, items))

std::string stream_of(std::string const& tender) { return "committee/" + tender; }

template <class Event>
Decision recorded(std::string const& tender, kernel::Result<Event> event) {
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(tender), CommitteeEvent{std::move(*event)});
}

struct Step {
    ledger::States& states;
    Tender const& tender;
    Committee const& committee;
    access::Caller const& caller;
    kernel::Instant now;
    std::string const& code;
};

template <class Body, class Take>
edge::http::Handler step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](Request const& request) {
        auto const code = request.captures.at("code");
        return desk().submit_as<Body>(request, [&, code](ledger::States& states, ledger::Context const& context,
                                                         access::Caller const& caller, Body const& body) {
            Step const at{states,
                          states.of<Tender, TenderEvent>("tender/" + code),
                          states.of<Committee, CommitteeEvent>(stream_of(code)),
                          caller,
                          context.now,
                          code};
            if (auto goes_on = require_not_terminated(at.tender.phase); !goes_on)
                return Decision::refused(goes_on.error());
            return take(desk(), at, body);
        });
    };
}

Decision take_formation(node::Desk&, Step const& at, NamedMembers const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    FormCommittee command{{}, at.caller.certificate, body.draws.value_or(std::vector<FollowedDraw>{}), {}};
    for (std::size_t i = 0; i < body.members.size(); ++i) {
        auto one = nominee(at.states.views(), body.members[i], "/members/" + std::to_string(i));
        if (!one) return Decision::refused(one.error());
        command.nominees.push_back(std::move(*one));
    }
    for (auto const& draw : at.committee.draws)
        for (auto const& expert : draw.experts) {
            auto one = nominee(at.states.views(), {expert.certificate, expert.kind, expert.specialty}, "/draws");
            if (!one) return Decision::refused(one.error());
            command.drawn.push_back(std::move(*one));
        }
    auto decision =
        recorded(at.code, decide(at.committee, command, at.tender, openings_of(at.states, at.tender), at.now));
    if (!decision.refusal && !at.committee.draws.empty())
        decision.record(stream_of(at.code), CommitteeEvent{CommitteeOrdered{"formation", command.by, at.now}});
    return decision;
}

Decision take_promise(node::Desk& desk, Step const& at, SignedPromise const& body) {
    auto const text = access::read_signed<Promise>(at.caller, body.promise, body.signature, kPromiseLabel,
                                                   *desk.directory.trust_list(), at.now, "/promise");
    if (!text) return Decision::refused(text.error());
    return recorded(at.code, promise(at.committee, at.caller.certificate, *text, body.promise, body.signature, at.now));
}

Decision take_recusal(node::Desk&, Step const& at, Reasons const& body) {
    return recorded(at.code, stand_aside(at.committee, at.caller.certificate, body.reasons, at.now));
}

Decision take_chair(node::Desk&, Step const& at, ChairChoice const& body) {
    return recorded(at.code, choose_chair(at.committee, at.caller.certificate, body.chair, at.now));
}

Response unshared(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show(node::Desk& desk, Request const& request) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const code = request.captures.at("code");
    auto views = desk.ledger.reads().lease();
    auto const tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + code);
    auto const committee = ledger::fold<Committee, CommitteeEvent>(*views, stream_of(code));
    bool const sits = committee.seat_of(caller->certificate) != nullptr;
    bool const hosts = tender.phase != Phase::unknown && is_host(tender, caller->entity);
    if (!tender.published || !tender.published->manifest.evaluation || (!sits && !hosts))
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "committee_is_secret",
                                    {"没有可以向您公开的评标委员会。", "There is no committee that you may see."}},
                                   request);
    return unshared(
        json::write(page_of(committee, tender, sits ? "member" : "host", caller->certificate, desk.clock.now())));
}

Response show_own(node::Desk& desk, Request const& request) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    OwnCommittees own{desk.clock.now(), {}};
    auto views = desk.ledger.reads().lease();
    for (auto const& code : tenders_judged_by(*views, caller->certificate)) {
        auto const tender = ledger::fold<Tender, TenderEvent>(*views, "tender/" + code);
        auto const committee = ledger::fold<Committee, CommitteeEvent>(*views, stream_of(code));
        auto const* seat = committee.seat_of(caller->certificate);
        own.items.push_back({code, tender.registered.name, tender.registered.lots, seat && seat->promised.has_value(),
                             committee.complete()});
    }
    return unshared(json::write(own));
}

} // namespace

void mount_committees(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    auto& router = plan.router;
    mount_committee_views(plan.book);
    mount_drawn_experts(plan, desk);
    router.add("POST", "/tenders/{code}/committee", step<NamedMembers>(desk, take_formation));
    router.add("GET", "/tenders/{code}/committee", [desk](Request const& request) { return show(desk(), request); });
    router.add("POST", "/tenders/{code}/committee/promises", step<SignedPromise>(desk, take_promise));
    router.add("POST", "/tenders/{code}/committee/recusals", step<Reasons>(desk, take_recusal));
    router.add("POST", "/tenders/{code}/committee/chair", step<ChairChoice>(desk, take_chair));
    router.add("GET", "/own-committees", [desk](Request const& request) { return show_own(desk(), request); });
}

} // namespace haihe::trading
