#include "ledger/idempotency.hpp"

#include "ledger/tables.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

namespace haihe::ledger {

namespace {

// The kernel's refusal as it is stored: the kernel's structs are not described, and stored bytes outlive their members.
struct KeptCitation {
    kernel::Text act;
    std::string article;
    kernel::Date inForceFrom;
    std::optional<kernel::Date> inForceUntil;
};
BOOST_DESCRIBE_STRUCT(KeptCitation, (), (act, article, inForceFrom, inForceUntil))

struct KeptFact {
    std::string name, value;
};
BOOST_DESCRIBE_STRUCT(KeptFact, (), (name, value))

struct KeptRefusal {
    std::int64_t kind = 0;
    std::string rule;
    kernel::Text text;
    std::string path;
    std::optional<KeptCitation> citation;
    std::vector<KeptFact> facts;
};
BOOST_DESCRIBE_STRUCT(KeptRefusal, (), (kind, rule, text, path, citation, facts))

struct KeptOutcome {
    std::string result;
    std::vector<std::int64_t> indexes;
    std::optional<KeptRefusal> refusal;
};
BOOST_DESCRIBE_STRUCT(KeptOutcome, (), (result, indexes, refusal))

KeptRefusal kept(kernel::Refusal const& refusal) {
    KeptRefusal made{static_cast<std::int64_t>(refusal.kind), refusal.rule, refusal.text, refusal.path, {}, {}};
    if (auto const& citation = refusal.citation)
        made.citation =
            KeptCitation{citation->act, citation->article, citation->in_force_from, citation->in_force_until};
    for (auto const& fact : refusal.facts) made.facts.push_back({fact.name, fact.value});
    return made;
}

kernel::Refusal restored(KeptRefusal refusal) {
    kernel::Refusal made{static_cast<kernel::RefusalKind>(refusal.kind),
                         std::move(refusal.rule),
                         std::move(refusal.text),
                         std::move(refusal.path),
                         {},
                         {}};
    if (auto& citation = refusal.citation)
        made.citation = kernel::Citation{std::move(citation->act), std::move(citation->article), citation->inForceFrom,
                                         citation->inForceUntil};
    for (auto& fact : refusal.facts) made.facts.push_back({std::move(fact.name), std::move(fact.value)});
    return made;
}

kernel::Refusal other_request() {
    return {kernel::RefusalKind::unacceptable,
            "idempotency_key_fits_its_request",
            {"这个幂等键已用于另一个请求;新的请求请换用新的幂等键。",
             "This idempotency key was used for another request; give a new request a new key."},
            "",
            {},
            {}};
}

} // namespace

std::optional<Outcome> kept_outcome(std::string_view text) {
    auto kept = json::read<KeptOutcome>(text);
    if (!kept) return std::nullopt;
    Outcome outcome{std::move(kept->result), {}, std::move(kept->indexes), 0, true};
    if (kept->refusal) outcome.refusal = restored(std::move(*kept->refusal));
    return outcome;
}

std::optional<Outcome> answered_before(edge::sql::Connection& database, Command const& command) {
    if (command.idempotency_key.empty()) return std::nullopt;
    auto query = database.query("SELECT request, outcome FROM idempotency WHERE actor = ? AND key = ?");
    query.bind(command.who.actor).bind(command.idempotency_key);
    if (!query.next()) return std::nullopt;
    if (query.view(0) != bytes_of(command.request_digest)) return Outcome{"{}", other_request(), {}, 0, false};
    auto outcome = kept_outcome(query.view(1));
    if (!outcome) throw edge::sql::DatabaseError("idempotency: a kept outcome cannot be read");
    return outcome;
}

void remember(edge::sql::Connection& database, Command const& command, Outcome const& outcome) {
    if (command.idempotency_key.empty() || (outcome.refusal && outcome.indexes.empty())) return;
    KeptOutcome made{outcome.result, outcome.indexes, {}};
    if (outcome.refusal) made.refusal = kept(*outcome.refusal);
    auto const text = json::write(made);
    auto const request = bytes_of(command.request_digest);
    database.query("INSERT INTO idempotency(actor, key, request, outcome, mark) VALUES(?,?,?,?,?)")
        .bind(command.who.actor)
        .bind(command.idempotency_key)
        .bind_blob(request)
        .bind(text)
        .bind_blob(mark_of({command.who.actor, command.idempotency_key, request, text}))
        .run();
}

} // namespace haihe::ledger
