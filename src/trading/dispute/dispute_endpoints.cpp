#include "trading/dispute/dispute_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/dispute/answer_objection.hpp"
#include "trading/dispute/dispute_messages.hpp"
#include "trading/dispute/dispute_page.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "json/codec.hpp"

#include <charconv>

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct NewObjection {
    std::string against;
    std::optional<std::string> lot{};
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NewObjection, (), (against, lot, text))

struct NewAnswer {
    std::string finding;
    std::string text;
    std::optional<std::vector<std::string>> concerns{};
    std::optional<bool> ofEvaluation{};
};
BOOST_DESCRIBE_STRUCT(NewAnswer, (), (finding, text, concerns, ofEvaluation))

struct Numbered {
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Numbered, (), (number))

std::string tender_stream(std::string const& code) { return "tender/" + code; }
std::string dispute_stream(std::string const& code) { return "dispute/" + code; }

Tender const& tender_of(ledger::States& states, std::string const& code) {
    return states.of<Tender, TenderEvent>(tender_stream(code));
}
Dispute const& dispute_of(ledger::States& states, std::string const& code) {
    return states.of<Dispute, DisputeEvent>(dispute_stream(code));
}
std::optional<Posting> posting_of(ledger::States& states, std::string const& lot) {
    return posting_of(states.of<Award, AwardEvent>("award/" + lot));
}

Decision take_objection(std::string const& code, ledger::States& states, ledger::Context const& context,
                        access::Caller const& caller, NewObjection const& body) {
    if (auto may = access::require_duty(caller, "signer"); !may) return Decision::refused(may.error());
    auto const lot = body.lot.value_or("");
    auto raised = raise(dispute_of(states, code), tender_of(states, code),
                        states.of<Opening, OpeningEvent>("opening/" + lot), posting_of(states, lot),
                        {body.against, lot, body.text, caller.entity, caller.roles.contains("bidder")}, context.now);
    if (!raised) return Decision::refused(raised.error());
    Decision decision;
    if (raised->hold) decision.record(tender_stream(code), TenderEvent{*raised->hold});
    decision.record(dispute_stream(code), DisputeEvent{raised->objection});
    decision.result = json::write(Numbered{raised->objection.objection.number});
    return decision;
}

std::int64_t number_of(std::string const& text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

Decision take_answer(std::string const& code, std::int64_t number, ledger::States& states,
                     ledger::Context const& context, access::Caller const& caller, NewAnswer const& body) {
    auto const& tender = tender_of(states, code);
    if (auto host = require_host(tender, caller, "signer"); !host) return Decision::refused(host.error());
    auto const& dispute = dispute_of(states, code);
    auto const* objection = dispute.find(number);
    auto const posting = posting_of(states, objection ? objection->raised.lot : "");
    auto answered = answer(dispute, tender, posting ? posting->candidates : std::vector<std::string>{},
                           {number, body.finding, body.text, body.concerns.value_or(std::vector<std::string>{}),
                            caller.certificate, body.ofEvaluation.value_or(false)},
                           context.now);
    if (!answered) return Decision::refused(answered.error());
    Decision decision;
    if (answered->lifted) decision.record(tender_stream(code), TenderEvent{*answered->lifted});
    decision.record(dispute_stream(code), DisputeEvent{answered->answer});
    return decision;
}

Response show(node::Desk& desk, kernel::LegalCalendar const& calendar, Request const& request) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const& code = request.captures.at("code");
    auto views = desk.ledger.reads().lease();
    auto const tender = ledger::fold<Tender, TenderEvent>(*views, tender_stream(code));
    bool const host = is_host(tender, caller->entity);
    if (!tender.published && !host)
        return edge::http::problem(
            {kernel::RefusalKind::absent, "tender_is_registered", {"没有这个招标项目。", "There is no such tender."}},
            request);
    std::vector<Award> awards;
    awards.reserve(tender.registered.lots.size());
    for (auto const& lot : tender.registered.lots)
        awards.push_back(ledger::fold<Award, AwardEvent>(*views, "award/" + lot.code));
    DisputeReader const reader{caller->entity, host, [&](std::string const& entity) {
                                   auto const known = access::Directory::entity(*views, entity);
                                   return known ? known->name : std::string();
                               }};
    auto response =
        Response::json(json::write(page_of(tender, ledger::fold<Dispute, DisputeEvent>(*views, dispute_stream(code)),
                                           awards, reader, calendar, desk.clock.now())));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_disputes(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar) {
    mount_dispute_messages(plan);
    plan.router.add("GET", "/tenders/{code}/objections",
                    [desk, &calendar](Request const& request) { return show(desk(), calendar, request); });
    plan.router.add("POST", "/tenders/{code}/objections", [desk](Request const& request) {
        return desk().submit_as<NewObjection>(
            request,
            [code = request.captures.at("code")](ledger::States& states, ledger::Context const& context,
                                                 access::Caller const& caller, NewObjection const& body) {
                return take_objection(code, states, context, caller, body);
            },
            201);
    });
    plan.router.add("POST", "/tenders/{code}/objections/{number}/answer", [desk](Request const& request) {
        return desk().submit_as<NewAnswer>(
            request, [code = request.captures.at("code"), number = number_of(request.captures.at("number"))](
                         ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                         NewAnswer const& body) { return take_answer(code, number, states, context, caller, body); });
    });
}

} // namespace haihe::trading
