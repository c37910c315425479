#include "hub/expert/expert_views.hpp"

#include "ledger/event_in.hpp"
#include "ledger/fold.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;
using ledger::Entry;

constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS hub_experts(number TEXT PRIMARY KEY, certificate TEXT NOT NULL, state TEXT NOT NULL,
  value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS hub_experts_by_certificate ON hub_experts(certificate);
CREATE TABLE IF NOT EXISTS hub_expert_proposals(number TEXT PRIMARY KEY, certificate TEXT NOT NULL,
  value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS hub_expert_proposals_by_certificate ON hub_expert_proposals(certificate);
)";

void put(Connection& views, std::string const& number, PooledExpert const& expert) {
    views
        .query("INSERT INTO hub_experts(number, certificate, state, value) VALUES(?,?,?,?) ON CONFLICT(number) DO "
               "UPDATE SET certificate = excluded.certificate, state = excluded.state, value = excluded.value")
        .bind(number)
        .bind(expert.facts.certificate)
        .bind(expert.facts.state)
        .bind(json::write(expert))
        .run();
}

void forget_proposal(Connection& views, std::string const& number) {
    views.query("DELETE FROM hub_expert_proposals WHERE number = ?").bind(number).run();
}

std::optional<std::string> value_of(Connection& views, char const* select, std::string const& number) {
    auto query = views.query(select);
    query.bind(number);
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

void project_proposed(Connection& views, Entry const& entry) {
    auto const event = ledger::event_in<ExpertProposed>(entry);
    views
        .query("INSERT INTO hub_expert_proposals(number, certificate, value) VALUES(?,?,?) ON CONFLICT(number) DO "
               "UPDATE SET certificate = excluded.certificate, value = excluded.value")
        .bind(event.facts.number)
        .bind(event.facts.certificate)
        .bind(entry.what)
        .run();
}

void project_confirmed(Connection& views, Entry const& entry) {
    auto const number = ledger::subject_of(entry);
    auto const text = value_of(views, "SELECT value FROM hub_expert_proposals WHERE number = ?", number);
    if (!text) return;
    auto const proposed = json::read<ExpertProposed>(*text).value();
    put(views, number, {proposed.facts, proposed.person});
    forget_proposal(views, number);
}

void project_suspended(Connection& views, Entry const& entry) {
    auto const number = ledger::subject_of(entry);
    auto const text = value_of(views, "SELECT value FROM hub_experts WHERE number = ?", number);
    if (!text) return;
    auto expert = json::read<PooledExpert>(*text).value();
    expert.facts.state = "suspended";
    put(views, number, expert);
    forget_proposal(views, number);
}

template <class T>
std::vector<T> all_of(Connection& views, char const* select) {
    auto query = views.query(select);
    std::vector<T> all;
    while (query.next()) all.push_back(json::read<T>(query.view(0)).value());
    return all;
}

} // namespace

void mount_expert_views(ledger::Book& book) {
    book.views("expert", kSchema, {"hub_experts", "hub_expert_proposals"});
    book.project(ExpertProposed::kEventName, project_proposed);
    book.project(ExpertConfirmed::kEventName, project_confirmed);
    book.project(ExpertSuspended::kEventName, project_suspended);
}

std::vector<PooledExpert> pooled_experts(Connection& views) {
    return all_of<PooledExpert>(views, "SELECT value FROM hub_experts ORDER BY number");
}

bool stands_elsewhere(Connection& views, std::string const& certificate, std::string const& number) {
    auto query = views.query("SELECT 1 FROM hub_experts WHERE certificate = ? AND number <> ? AND state <> 'removed' "
                             "UNION ALL SELECT 1 FROM hub_expert_proposals WHERE certificate = ? AND number <> ?");
    query.bind(certificate).bind(number).bind(certificate).bind(number);
    return query.next();
}

std::vector<ExpertProposed> proposed_experts(Connection& views) {
    return all_of<ExpertProposed>(views, "SELECT value FROM hub_expert_proposals ORDER BY number");
}

} // namespace haihe::hub
