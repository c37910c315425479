#include "trading/tender/deadline_endpoints.hpp"

#include "access/signed_text.hpp"
#include "trading/failure/failure_endpoints.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trading/tender/move_deadline.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using ledger::Decision;

constexpr char const* kChangeLabel = "haihe/deadline-change/1";

struct SignedChange {
    std::string change; ///< canonical text of DeadlineChange
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedChange, (), (change, signature))

struct Moved {
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(Moved, (), (bidDeadline))

Decision move_deadline(node::Desk& desk, std::string const& code, ledger::States& states,
                       ledger::Context const& context, access::Caller const& caller, SignedChange const& body) {
    auto const stream = "tender/" + code;
    auto const& tender = states.of<Tender, TenderEvent>(stream);
    if (auto may = require_host(tender, caller, "signer"); !may) return Decision::refused(may.error());
    auto const change = access::read_signed<exchange::DeadlineChange>(
        caller, body.change, body.signature, kChangeLabel, *desk.directory.trust_list(), context.now, "/change");
    if (!change) return Decision::refused(change.error());
    auto event = decide(tender, MoveDeadline{*change, body.signature, caller.certificate},
                        states.of<Failures, FailureEvent>(kFailuresStream), context.now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    decision.record(stream, TenderEvent{std::move(*event)});
    decision.result = json::write(Moved{change->bidDeadlineAfter});
    return decision;
}

} // namespace

void mount_deadline_changes(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/tenders/{code}/deadline-changes", [desk](Request const& request) {
        return desk().submit_as<SignedChange>(
            request,
            [desk, code = request.captures.at("code")](ledger::States& states, ledger::Context const& context,
                                                       access::Caller const& caller, SignedChange const& body) {
                return move_deadline(desk(), code, states, context, caller, body);
            },
            201);
    });
}

} // namespace haihe::trading
