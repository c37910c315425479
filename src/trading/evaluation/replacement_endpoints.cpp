#include "trading/evaluation/replacement_endpoints.hpp"

#include "trading/committee/nominee_endpoints.hpp"
#include "trading/committee/take_seat.hpp"
#include "trading/evaluation/begin_evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"
#include "trading/evaluation/judging_endpoints.hpp"
#include "trading/tender/host_endpoints.hpp"

namespace haihe::trading {

namespace {

using ledger::Decision;

struct Replacement {
    std::string replaced; ///< certificates; both empty: who is due by the draw, whom the host does not know
    std::string by;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (replaced, by, reasons))

Decision take_replacement(ledger::States& states, access::Caller const& caller, kernel::Instant now,
                          std::string const& code, Replacement const& body) {
    auto const& tender = states.of<Tender, TenderEvent>("tender/" + code);
    if (auto host = require_host(tender, caller, "signer"); !host) return Decision::refused(host.error());
    if (auto goes_on = require_not_terminated(tender.phase); !goes_on) return Decision::refused(goes_on.error());
    auto const& committee = states.of<Committee, CommitteeEvent>("committee/" + code);
    auto const due = body.replaced.empty() ? committee.due_replacement() : Committee::Due{body.replaced, body.by};
    auto by = nominee(states.views(), {due.by, "", ""}, "/by");
    if (!by) return Decision::refused(by.error());
    auto const replaced = decide(committee, ReplaceMember{due.replaced, *by, body.reasons, caller.certificate}, tender,
                                 openings_of(states, tender), now);
    if (!replaced) return Decision::refused(replaced.error());
    Decision decision;
    decision.record("committee/" + code, CommitteeEvent{*replaced});
    for (auto const& lot : tender.registered.lots) {
        auto const stream = evaluation_stream(lot.code);
        auto const& evaluation = states.of<Evaluation, EvaluationEvent>(stream);
        if (evaluation.sits(due.replaced) &&
            require_step(evaluation, EvaluationStep::replace_member, !tender.holds.empty()))
            decision.record(stream, EvaluationEvent{void_conclusions(*replaced, now)});
    }
    if (!committee.draws.empty())
        decision.record("committee/" + code, CommitteeEvent{CommitteeOrdered{"replacement", caller.certificate, now}});
    return decision;
}

} // namespace

void mount_replacements(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/tenders/{code}/committee/replacements", [desk](edge::http::Request const& request) {
        auto const code = request.captures.at("code");
        return desk().submit_as<Replacement>(request, [code](ledger::States& states, ledger::Context const& context,
                                                             access::Caller const& caller, Replacement const& body) {
            return take_replacement(states, caller, context.now, code, body);
        });
    });
}

} // namespace haihe::trading
