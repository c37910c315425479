#include "node/desk.hpp"

#include "edge/log/log.hpp"
#include "exchange/outbox_proof.hpp"
#include "node/may_sign.hpp"
#include "trust/digest.hpp"

namespace haihe::node {

namespace {

using kernel::RefusalKind;

struct Written {
    json::Raw result;
    std::optional<json::Raw> receipt;
};
BOOST_DESCRIBE_STRUCT(Written, (), (result, receipt))

constexpr std::size_t kIdempotencyKeyMax = 255; ///< bytes: an index holds it, and no server's takes every length

kernel::Refusal key_is_too_long() {
    return {RefusalKind::malformed,
            "idempotency_key_is_short_enough",
            {"幂等键(Idempotency-Key)不得超过255个字节。", "An Idempotency-Key has at most 255 bytes."}};
}

/// A full disk, a broken file: what its operator must know.
void log_unavailable(kernel::Refusal const& refusal) {
    std::string reason;
    for (auto const& fact : refusal.facts)
        if (fact.name == "reason") reason = fact.value;
    edge::log::error("ledger_did_not_record", {{"rule", refusal.rule}, {"reason", reason}});
}

/// What makes two requests the same one: method, target and content.
kernel::Digest digest_of(edge::http::Request const& request) {
    auto text = request.method + "\n" + request.target + "\n";
    text += request.file ? request.file->sm3.to_string() : request.body;
    return trust::sm3(text);
}

/// A decision whose messages the protocol would not carry is none: what is published here must be accepted there.
ledger::Decision within_the_protocol(Desk const& desk, ledger::Decision decision, ledger::Context const& context) {
    auto const& settings = desk.settings;
    for (auto const& event : decision.events) {
        ledger::Entry const entry{0, {event.stream, 1, event.type, context.now}, context.who, event.body, {}, {}, {}};
        for (auto& outgoing : desk.publish(entry)) {
            exchange::Message const message{settings.code,
                                            1,
                                            0,
                                            outgoing.type,
                                            outgoing.version,
                                            outgoing.subject,
                                            context.now,
                                            outgoing.to,
                                            json::Raw{std::move(outgoing.payload)},
                                            {}};
            auto read = exchange::read_with_payload(json::write(message));
            auto faults = read ? desk.catalogue.check(read->message, read->payload, settings.role)
                               : std::vector{exchange::Fault{read.error().path, read.error().rule, read.error().text}};
            if (!faults.empty())
                return ledger::Decision::refused({RefusalKind::unacceptable, std::move(faults.front().rule),
                                                  std::move(faults.front().text), std::move(faults.front().path)});
        }
    }
    return decision;
}

} // namespace

edge::http::Response Desk::submit(edge::http::Request const& request, Decide decide, int status) {
    auto const caller = guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    return submit_for(*caller, request, std::move(decide), status);
}

edge::http::Response Desk::submit_for(access::Caller const& caller, edge::http::Request const& request, Decide decide,
                                      int status) {
    if (auto const hindered = refuse_to_sign(*this)) return edge::http::problem(*hindered, request);
    if (request.header("idempotency-key").size() > kIdempotencyKeyMax)
        return edge::http::problem(key_is_too_long(), request);
    auto* const judge = clock_judge_of(*this);
    auto outcome = ledger.submit({request.received_at, caller.who(), std::string(request.header("idempotency-key")),
                                  digest_of(request), [&](ledger::States& states, ledger::Context const& context) {
                                      if (judge && judge->is_ahead_of_us(context.now))
                                          return ledger::Decision::refused(clock_is_not_right());
                                      return within_the_protocol(*this, decide(states, context, caller), context);
                                  }});
    std::optional<std::string> receipt;
    if (!outcome.indexes.empty()) receipt = json::write(ledger.receipt(outcome.indexes.back()));
    if (outcome.refusal && outcome.refusal->kind == RefusalKind::unavailable) log_unavailable(*outcome.refusal);
    if (outcome.refusal) return edge::http::problem(*outcome.refusal, request, std::move(receipt));
    Written written{{std::move(outcome.result)}, {}};
    if (receipt) written.receipt = json::Raw{std::move(*receipt)};
    auto response = edge::http::Response::json(json::write(written), status);
    if (outcome.repeated) response.headers["idempotency-replayed"] = "true";
    return response;
}

} // namespace haihe::node
