#include "trading/award/validity_endpoints.hpp"

#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/award/extend_validity.hpp"
#include "trading/award/validity_views.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using ledger::Decision;

constexpr char const* kRequestLabel = "haihe/validity-request/1";
constexpr char const* kAnswerLabel = "haihe/validity-answer/1";

struct SignedRequest {
    std::string request; ///< canonical text of ValidityRequest
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedRequest, (), (request, signature))

struct SignedAnswer {
    std::string answer; ///< canonical text of ValidityAnswer
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedAnswer, (), (answer, signature))

std::string stream_of(std::string const& lot) { return "award/" + lot; }

struct Extending {
    node::Desk& desk;
    ledger::States& states;
    Tender const& tender;
    Award const& award;
    access::Caller const& caller;
    kernel::Instant now;
    std::string const& lot;

    [[nodiscard]] Opening const& opening() const { return states.of<Opening, OpeningEvent>("opening/" + lot); }
    [[nodiscard]] Evaluation const& evaluation() const {
        return states.of<Evaluation, EvaluationEvent>("evaluation/" + lot);
    }
};

std::vector<AwardEvent> settlement(ledger::States& states, Tender const& tender, Award const& award,
                                   std::string const& lot, kernel::Instant now) {
    auto const bids = bids_judged(states.of<Opening, OpeningEvent>("opening/" + lot),
                                  states.of<Evaluation, EvaluationEvent>("evaluation/" + lot));
    return settle(award, tender, states.of<Dispute, DisputeEvent>("dispute/" + tender.registered.code), bids, lot, now);
}

Decision take_request(Extending const& at, SignedRequest const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    auto text = access::read_signed<exchange::ValidityRequest>(at.caller, body.request, body.signature, kRequestLabel,
                                                               *at.desk.directory.trust_list(), at.now, "/request");
    if (!text) return Decision::refused(text.error());
    auto event = request(at.award, at.tender, at.opening(), at.evaluation(), at.lot,
                         {std::move(*text), body.signature, at.caller.certificate}, at.now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(at.lot), AwardEvent{std::move(*event)});
}

/// The last answer settles the request in the same decision.
Decision take_answer(Extending const& at, SignedAnswer const& body) {
    if (auto may = access::require_duty(at.caller, "signer"); !may) return Decision::refused(may.error());
    auto text = access::read_signed<exchange::ValidityAnswer>(at.caller, body.answer, body.signature, kAnswerLabel,
                                                              *at.desk.directory.trust_list(), at.now, "/answer");
    if (!text) return Decision::refused(text.error());
    auto event = answer(at.award, at.tender,
                        {at.caller.entity, std::move(*text), body.signature, at.caller.certificate, at.now});
    if (!event) return Decision::refused(event.error());
    std::vector<AwardEvent> events{std::move(*event)};
    auto after = at.award;
    evolve(after, events.front());
    for (auto& one : settlement(at.states, at.tender, after, at.lot, at.now)) events.push_back(std::move(one));
    Decision decision;
    return decision.record_all(stream_of(at.lot), events);
}

template <class Body, class Take>
edge::http::Handler step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](Request const& request) {
        auto const lot = request.captures.at("lot");
        return desk().submit_as<Body>(request, [&, lot](ledger::States& states, ledger::Context const& context,
                                                        access::Caller const& caller, Body const& body) {
            Extending const at{desk(),
                               states,
                               states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot)),
                               states.of<Award, AwardEvent>(stream_of(lot)),
                               caller,
                               context.now,
                               lot};
            if (auto known = require_lot(at.tender, lot); !known) return Decision::refused(known.error());
            return take(at, body);
        });
    };
}

/// Settles what is due; when the next is.
std::optional<kernel::Instant> settle_what_is_due(node::Desk& desk) {
    auto const waiting = [&] {
        auto views = desk.ledger.reads().lease();
        return pending_validities(*views);
    }();
    std::optional<kernel::Instant> next;
    for (auto const& one : waiting) {
        if (one.answer_until > desk.clock.now()) {
            next = std::min(next.value_or(one.answer_until), one.answer_until);
            continue;
        }
        desk.ledger.submit(
            {one.answer_until,
             {"timer", desk.settings.code, ""},
             "",
             {},
             [&](ledger::States& states, ledger::Context const& context) {
                 auto const stream = stream_of(one.lot);
                 auto const& tender = states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(one.lot));
                 Decision decision;
                 return decision.record_all(
                     stream, settlement(states, tender, states.of<Award, AwardEvent>(stream), one.lot, context.now));
             }});
    }
    return next;
}

} // namespace

void mount_validities(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_validity_views(plan.book);
    plan.router.add("POST", "/lots/{lot}/validity/requests", step<SignedRequest>(desk, take_request));
    plan.router.add("POST", "/lots/{lot}/validity/answers", step<SignedAnswer>(desk, take_answer));
    plan.keep_time([desk] { return settle_what_is_due(desk()); });
}

} // namespace haihe::trading
