#include "trading/award/validity_views.hpp"

#include "ledger/event_in.hpp"
#include "trading/award/award.hpp"
#include "trading/tender/tender.hpp"

namespace haihe::trading {

namespace {

using edge::sql::Connection;
using ledger::Entry;

void project_requested(Connection& views, Entry const& entry) {
    auto const request = ledger::event_in<ValidityRequested>(entry).request;
    views
        .query("INSERT INTO pending_validities(lot, tender, answer_until) VALUES(?,?,?) ON CONFLICT(lot) DO UPDATE SET "
               "tender = excluded.tender, answer_until = excluded.answer_until")
        .bind(request.lot)
        .bind(request.tender)
        .bind(request.answerUntil.milliseconds)
        .run();
}

void forget_lot(Connection& views, Entry const& entry) {
    views.query("DELETE FROM pending_validities WHERE lot = ?").bind(ledger::subject_of(entry)).run();
}

void forget_tender(Connection& views, Entry const& entry) {
    views.query("DELETE FROM pending_validities WHERE tender = ?").bind(ledger::subject_of(entry)).run();
}

} // namespace

void mount_validity_views(ledger::Book& book) {
    book.views("validity",
               "CREATE TABLE IF NOT EXISTS pending_validities(lot TEXT PRIMARY KEY, tender TEXT NOT NULL, answer_until "
               "INTEGER NOT NULL);",
               {"pending_validities"});
    book.project(ValidityRequested::kEventName, project_requested);
    book.project(ValiditySettled::kEventName, forget_lot);
    book.project(LotToRetender::kEventName, forget_lot);
    book.project(TenderTerminated::kEventName, forget_tender);
}

std::vector<PendingValidity> pending_validities(Connection& views) {
    auto query = views.query("SELECT lot, answer_until FROM pending_validities ORDER BY answer_until, lot");
    std::vector<PendingValidity> all;
    while (query.next()) all.push_back({query.text(0), {query.integer(1)}});
    return all;
}

} // namespace haihe::trading
