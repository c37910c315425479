#include "trading/contract/contract_endpoints.hpp"

#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "ledger/fold.hpp"
#include "trading/contract/conclude_contract.hpp"
#include "trading/contract/contract_messages.hpp"
#include "trading/contract/contract_page.hpp"
#include "trading/contract/return_deposit.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct SignedText {
    std::string contract; ///< canonical text of Contract
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedText, (), (contract, signature))

struct Return {
    std::string bidder;
    kernel::Money interest;
    std::string voucher;
};
BOOST_DESCRIBE_STRUCT(Return, (), (bidder, interest, voucher))

std::string stream_of(std::string const& lot) { return "contract/" + lot; }

/// What a step of the contract looks at, on the committer's thread.
struct Concluding {
    node::Desk& desk;
    ledger::States& states;
    Tender const& tender;
    Award const& award;
    LotContract const& contract;
    access::Caller const& caller;
    kernel::Instant now;
    std::string const& lot;

    [[nodiscard]] kernel::Result<exchange::Contract> read_signed(SignedText const& body) const {
        return access::read_signed<exchange::Contract>(caller, body.contract, body.signature, kContractLabel,
                                                       *desk.directory.trust_list(), now, "/contract");
    }
};

template <class Event>
Decision decided(Concluding const& at, kernel::Result<Event> event) {
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(at.lot), ContractEvent{std::move(*event)});
}

template <class Body, class Take>
edge::http::Handler step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](Request const& request) {
        auto const lot = request.captures.at("lot");
        return desk().submit_as<Body>(request, [&, lot](ledger::States& states, ledger::Context const& context,
                                                        access::Caller const& caller, Body const& body) {
            Concluding const at{desk(),
                                states,
                                states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot)),
                                states.of<Award, AwardEvent>("award/" + lot),
                                states.of<LotContract, ContractEvent>(stream_of(lot)),
                                caller,
                                context.now,
                                lot};
            if (auto known = require_lot(at.tender, lot); !known) return Decision::refused(known.error());
            return take(at, body);
        });
    };
}

Decision take_proposal(Concluding const& at, SignedText const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    auto contract = at.read_signed(body);
    if (!contract) return Decision::refused(contract.error());
    return decided(at, propose(at.contract, at.tender, at.award,
                               {std::move(*contract), body.signature, at.caller.certificate}, at.now));
}

Decision take_signature(Concluding const& at, SignedText const& body) {
    if (auto may = access::require_duty(at.caller, "signer"); !may) return Decision::refused(may.error());
    auto contract = at.read_signed(body);
    if (!contract) return Decision::refused(contract.error());
    return decided(at, sign(at.contract, at.tender, at.award,
                            {std::move(*contract), body.signature, at.caller.entity, at.caller.certificate}, at.now));
}

Decision take_return(Concluding const& at, Return const& body) {
    if (auto host = require_host(at.tender, at.caller, "handler"); !host) return Decision::refused(host.error());
    auto const owed =
        deposits_owed({at.tender, at.states.of<BidBox, BidBoxEvent>("bidbox/" + at.lot),
                       at.states.of<Opening, OpeningEvent>("opening/" + at.lot),
                       at.states.of<Evaluation, EvaluationEvent>("evaluation/" + at.lot), at.award, at.contract},
                      at.lot);
    return decided(at, return_deposit(at.contract, at.tender, owed,
                                      {body.bidder, body.interest, body.voucher, at.caller.certificate, at.now}));
}

Response show(node::Desk& desk, kernel::LegalCalendar const& calendar, Request const& request) {
    auto const hall = Hall::of(desk, request);
    if (!hall) return edge::http::problem(hall.error(), request);
    auto part = hall->you_are();
    // Of a lot whose list was never fixed, failed or terminated with its tender, a bidder is who has a bid in the box.
    bool const ended = hall->tender.terminated || hall->opening.failed;
    if (part == "public" && ended && hall->caller && hall->box.of(hall->caller->entity)) part = "bidder";
    ContractReader const reader{part == "custodian" ? "public" : part, hall->caller ? hall->caller->entity : ""};
    auto views = desk.ledger.reads().lease();
    auto const evaluation = ledger::fold<Evaluation, EvaluationEvent>(*views, "evaluation/" + hall->lot);
    auto const award = ledger::fold<Award, AwardEvent>(*views, "award/" + hall->lot);
    auto const contract = ledger::fold<LotContract, ContractEvent>(*views, stream_of(hall->lot));
    auto response =
        Response::json(json::write(page_of({hall->tender, hall->box, hall->opening, evaluation, award, contract},
                                           hall->lot, reader, calendar, desk.clock.now())));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_contracts(node::Plan& plan, std::function<node::Desk&()> const& desk,
                     kernel::LegalCalendar const& calendar) {
    mount_contract_messages(plan);
    auto& router = plan.router;
    std::string const contract = "/lots/{lot}/contract";
    router.add("GET", contract, [desk, &calendar](Request const& request) { return show(desk(), calendar, request); });
    router.add("POST", contract + "/proposals", step<SignedText>(desk, take_proposal));
    router.add("POST", contract + "/signatures", step<SignedText>(desk, take_signature));
    router.add("POST", contract + "/deposits", step<Return>(desk, take_return));
}

} // namespace haihe::trading
