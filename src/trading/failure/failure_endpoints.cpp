#include "trading/failure/failure_endpoints.hpp"

#include "access/signed_text.hpp"
#include "ledger/fold.hpp"
#include "trading/failure/certify_failure.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

constexpr char const* kFailureLabel = "haihe/platform-failure/1";

struct SignedFailure {
    std::string failure; ///< canonical text of PlatformFailure
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedFailure, (), (failure, signature))

struct FailureList {
    std::vector<FailureCertified> items;
    std::int64_t next = 1; ///< the number that the next one carries
};
BOOST_DESCRIBE_STRUCT(FailureList, (), (items, next))

struct Certified {
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Certified, (), (number))

Decision take_failure(node::Desk& desk, ledger::States& states, ledger::Context const& context,
                      access::Caller const& caller, SignedFailure const& body) {
    if (auto role = access::require_role(caller, "operator"); !role) return Decision::refused(role.error());
    auto const failure = access::read_signed<exchange::PlatformFailure>(
        caller, body.failure, body.signature, kFailureLabel, *desk.directory.trust_list(), context.now, "/failure");
    if (!failure) return Decision::refused(failure.error());
    auto event = decide(states.of<Failures, FailureEvent>(kFailuresStream), *failure, body.signature,
                        desk.settings.code, context.now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    decision.record(kFailuresStream, FailureEvent{std::move(*event)});
    decision.result = json::write(Certified{failure->number});
    return decision;
}

Response show_failures(node::Desk& desk) {
    auto reads = desk.ledger.reads().lease();
    auto failures = ledger::fold<Failures, FailureEvent>(*reads, kFailuresStream);
    auto const next = static_cast<std::int64_t>(failures.certified.size()) + 1;
    return Response::json(json::write(FailureList{std::move(failures.certified), next}));
}

} // namespace

void mount_failures(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/failures", [desk](Request const&) { return show_failures(desk()); });
    plan.router.add("POST", "/failures", [desk](Request const& request) {
        return desk().submit_as<SignedFailure>(
            request,
            [desk](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                   SignedFailure const& body) { return take_failure(desk(), states, context, caller, body); },
            201);
    });
}

} // namespace haihe::trading
