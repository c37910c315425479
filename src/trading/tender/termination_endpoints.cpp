#include "trading/tender/termination_endpoints.hpp"

#include "access/signed_text.hpp"
#include "ledger/fold.hpp"
#include "trading/award/award.hpp"
#include "trading/contract/contract.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trading/tender/tender_page.hpp"
#include "trading/tender/tender_views.hpp"
#include "trading/tender/terminate_tender.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

constexpr char const* kTerminationLabel = "haihe/termination/1";

struct DraftTermination {
    std::string reason;
    std::string returns;
};
BOOST_DESCRIBE_STRUCT(DraftTermination, (), (reason, returns))

struct SignedTermination {
    std::string notice; ///< canonical text of TerminationNotice
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedTermination, (), (notice, signature))

struct Terminated {
    kernel::Instant terminatedAt;
};
BOOST_DESCRIBE_STRUCT(Terminated, (), (terminatedAt))

struct DraftShown {
    std::string label;  ///< under which it is signed
    std::string notice; ///< canonical
    std::string drafter;
};
BOOST_DESCRIBE_STRUCT(DraftShown, (), (label, notice, drafter))

struct TerminationPage {
    std::string tender;
    std::string youAre; ///< public | host
    bool may = false;   ///< the tender's lifecycle lets the host terminate now
    std::optional<exchange::TerminationNotice> notice{};
    std::optional<trust::Signature> signature{};
    std::optional<kernel::Instant> terminatedAt{};
    std::optional<DraftShown> draft{}; ///< to the host, before it is signed
};
BOOST_DESCRIBE_STRUCT(TerminationPage, (), (tender, youAre, may, notice, signature, terminatedAt, draft))

/// What the later slices tell of each lot. `state_of.operator()<State, Event>(stream)` folds a stream.
std::vector<LotStanding> standings(auto const& state_of, Tender const& tender) {
    std::vector<LotStanding> all;
    for (auto const& lot : tender.registered.lots) {
        auto const& opening = state_of.template operator()<Opening, OpeningEvent>("opening/" + lot.code);
        auto const& evaluation = state_of.template operator()<Evaluation, EvaluationEvent>("evaluation/" + lot.code);
        auto const& award = state_of.template operator()<Award, AwardEvent>("award/" + lot.code);
        auto const& contract = state_of.template operator()<LotContract, ContractEvent>("contract/" + lot.code);
        bool const nobody = evaluation.reported && evaluation.reported->report.outcome != "candidates";
        all.push_back({lot.code, opening.phase == OpeningPhase::listed || opening.phase == OpeningPhase::read,
                       award.determined || contract.concluded,
                       opening.phase == OpeningPhase::failed || nobody || award.phase == AwardPhase::to_retender});
    }
    return all;
}

/// On the committer's thread.
std::vector<LotStanding> standings_in(ledger::States& states, Tender const& tender) {
    return standings([&]<class State, class Event>(
                         std::string const& stream) -> State const& { return states.of<State, Event>(stream); },
                     tender);
}

/// As committed now.
std::vector<LotStanding> standings_now(node::Desk& desk, Tender const& tender) {
    auto views = desk.ledger.reads().lease();
    return standings(
        [&]<class State, class Event>(std::string const& stream) { return ledger::fold<State, Event>(*views, stream); },
        tender);
}

kernel::Refusal no_such_tender() {
    return {kernel::RefusalKind::absent, "tender_is_registered", {"没有这个招标项目。", "There is no such tender."}};
}

TerminationPage page_of(edge::sql::Connection& views, Tender const& tender, bool host) {
    TerminationPage page;
    page.tender = tender.registered.code;
    page.youAre = host ? "host" : "public";
    page.may = host && next(tender.phase, Step::terminate, !tender.holds.empty());
    if (tender.terminated) {
        page.notice = tender.terminated->notice;
        page.signature = tender.terminated->signature;
        page.terminatedAt = tender.terminated->terminatedAt;
    } else if (host) {
        if (auto draft = find_termination(views, page.tender))
            page.draft = DraftShown{kTerminationLabel, std::move(draft->notice), std::move(draft->drafter)};
    }
    return page;
}

Response shown(node::Desk& desk, Tender const& tender, bool host) {
    auto views = desk.ledger.reads().lease();
    auto response = Response::json(json::write(page_of(*views, tender, host)));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show(node::Desk& desk, Request const& request) {
    auto const tender = fold_tender(desk.ledger, request.captures.at("code"));
    bool const asks = !request.header("authorization").empty() || !request.header("signature").empty() ||
                      !request.header("cookie").empty();
    auto const caller = asks ? desk.guard.authenticate(request) : kernel::Result<access::Caller>{};
    bool const host = asks && caller && is_host(tender, caller->entity);
    if (!tender.published) return edge::http::problem(no_such_tender(), request);
    return shown(desk, tender, host);
}

Response draft(node::Desk& desk, Request const& request) {
    auto const body = json::read<DraftTermination>(request.body);
    if (!body) return edge::http::problem(body.error(), request);
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const tender = fold_tender(desk.ledger, request.captures.at("code"));
    if (tender.phase == Phase::unknown) return edge::http::problem(no_such_tender(), request);
    if (auto may = require_host(tender, *caller, "handler"); !may) return edge::http::problem(may.error(), request);
    if (auto step = next(tender.phase, Step::terminate, !tender.holds.empty()); !step)
        return edge::http::problem(step.error(), request);
    if (auto left = require_something_to_terminate(standings_now(desk, tender)); !left)
        return edge::http::problem(left.error(), request);
    auto const& code = tender.registered.code;
    auto const text = json::write(exchange::TerminationNotice{code, body->reason, body->returns});
    desk.ledger.write([&](edge::sql::Connection& tables) {
        keep_termination(tables, {code, text, caller->certificate});
    });
    return shown(desk, tender, true);
}

Decision terminate(node::Desk& desk, std::string const& code, ledger::States& states, ledger::Context const& context,
                   access::Caller const& caller, SignedTermination const& body) {
    auto const stream = "tender/" + code;
    auto const& tender = states.of<Tender, TenderEvent>(stream);
    if (auto may = require_host(tender, caller, "signer"); !may) return Decision::refused(may.error());
    auto notice = access::read_signed<exchange::TerminationNotice>(
        caller, body.notice, body.signature, kTerminationLabel, *desk.directory.trust_list(), context.now, "/notice");
    if (!notice) return Decision::refused(notice.error());
    auto const drafted = find_termination(states.views(), code);
    auto event =
        decide(tender,
               TerminateTender{std::move(*notice), body.signature,
                               drafted && drafted->notice == body.notice ? drafted->drafter : "", caller.certificate},
               standings_in(states, tender), context.now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    decision.record(stream, TenderEvent{std::move(*event)});
    decision.result = json::write(Terminated{context.now});
    return decision;
}

} // namespace

void mount_terminations(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    std::string const where = "/tenders/{code}/termination";
    plan.router.add("GET", where, [desk](Request const& request) { return show(desk(), request); });
    plan.router.add("PUT", where, [desk](Request const& request) { return draft(desk(), request); });
    plan.router.add("POST", where, [desk](Request const& request) {
        return desk().submit_as<SignedTermination>(
            request,
            [desk, code = request.captures.at("code")](ledger::States& states, ledger::Context const& context,
                                                       access::Caller const& caller, SignedTermination const& body) {
                return terminate(desk(), code, states, context, caller, body);
            },
            201);
    });
}

} // namespace haihe::trading
