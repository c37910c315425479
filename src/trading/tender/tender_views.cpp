#include "trading/tender/tender_views.hpp"

#include "ledger/event_in.hpp"
#include "ledger/mark.hpp"
#include "trading/tender/tender.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::sql::Connection;
using ledger::Entry;
using ledger::event_in;
using ledger::subject_of;

void project_registered(Connection& views, Entry const& entry) {
    auto const tender = event_in<TenderRegistered>(entry).tender;
    views
        .query(
            "INSERT INTO tenders(code, project, name, tenderee, tenderee_name, agency, industry, region, state, holds)"
            " VALUES(?,?,?,?,?,?,?,?,'registered',0)")
        .bind(tender.code)
        .bind(tender.project)
        .bind(tender.name)
        .bind(tender.tenderee)
        .bind(tender.tendereeName)
        .bind_optional(tender.agency)
        .bind(tender.industry)
        .bind(tender.region)
        .run();
}

void project_published(Connection& views, Entry const& entry) {
    auto const event = event_in<TenderPublished>(entry);
    views.query("UPDATE tenders SET state = 'published', published_at = ?, bid_deadline = ? WHERE code = ?")
        .bind(event.publishedAt.milliseconds)
        .bind(event.announcement.timeTable.bidDeadline.milliseconds)
        .bind(subject_of(entry))
        .run();
    for (auto const& file : event.manifest.files)
        views.query("INSERT INTO tender_files(sm3, tender, name) VALUES(?,?,?) ON CONFLICT DO NOTHING")
            .bind(file.sm3.to_string())
            .bind(subject_of(entry))
            .bind(file.name)
            .run();
}

void project_moved(Connection& views, Entry const& entry) {
    views.query("UPDATE tenders SET bid_deadline = ? WHERE code = ?")
        .bind(event_in<DeadlineMoved>(entry).change.bidDeadlineAfter.milliseconds)
        .bind(subject_of(entry))
        .run();
}

void project_clarified(Connection& views, Entry const& entry) {
    auto const event = event_in<TenderClarified>(entry);
    views.query("UPDATE tenders SET bid_deadline = ? WHERE code = ?")
        .bind(event.bidDeadlineAfter.milliseconds)
        .bind(subject_of(entry))
        .run();
    for (auto const& file : event.clarification.files)
        views.query("INSERT INTO tender_files(sm3, tender, name) VALUES(?,?,?) ON CONFLICT DO NOTHING")
            .bind(file.sm3.to_string())
            .bind(subject_of(entry))
            .bind(file.name)
            .run();
}

void project_terminated(Connection& views, Entry const& entry) {
    views.query("UPDATE tenders SET state = 'terminated' WHERE code = ?").bind(subject_of(entry)).run();
}

void add_to_holds(Connection& views, Entry const& entry, std::int64_t change) {
    views.query("UPDATE tenders SET holds = holds + ? WHERE code = ?").bind(change).bind(subject_of(entry)).run();
}

std::optional<kernel::Instant> instant(edge::sql::Query const& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return kernel::Instant{row.integer(column)};
}

} // namespace

void mount_tender_views(ledger::Book& book) {
    book.views(
        "tender",
        "CREATE TABLE IF NOT EXISTS tenders(code TEXT PRIMARY KEY, project TEXT NOT NULL, name TEXT NOT NULL, tenderee "
        "TEXT NOT NULL,"
        " tenderee_name TEXT NOT NULL, agency TEXT, industry TEXT NOT NULL, region TEXT NOT NULL, state TEXT NOT NULL,"
        " holds INTEGER NOT NULL, published_at INTEGER, bid_deadline INTEGER);"
        "CREATE INDEX IF NOT EXISTS tenders_project ON tenders(project);"
        "CREATE TABLE IF NOT EXISTS tender_files(sm3 TEXT NOT NULL, tender TEXT NOT NULL, name TEXT NOT NULL, PRIMARY "
        "KEY(sm3, tender));",
        {"tenders", "tender_files"});
    book.tables(
        "drafts",
        "CREATE TABLE IF NOT EXISTS tender_drafts(tender TEXT PRIMARY KEY, value TEXT NOT NULL, mark BLOB NOT NULL);"
        "CREATE TABLE IF NOT EXISTS termination_drafts(tender TEXT PRIMARY KEY, notice TEXT NOT NULL, drafter TEXT NOT "
        "NULL, mark BLOB NOT NULL);");
    book.project(TenderRegistered::kEventName, project_registered);
    book.project(TenderPublished::kEventName, project_published);
    book.project(TenderClarified::kEventName, project_clarified);
    book.project(DeadlineMoved::kEventName, project_moved);
    book.project(TenderTerminated::kEventName, project_terminated);
    book.project(HoldPlaced::kEventName, [](Connection& views, Entry const& entry) { add_to_holds(views, entry, 1); });
    book.project(HoldLifted::kEventName, [](Connection& views, Entry const& entry) { add_to_holds(views, entry, -1); });
}

std::int64_t count_tenders(Connection& views, std::string const& project) {
    auto query = views.query("SELECT count(*) FROM tenders WHERE project = ?");
    query.bind(project).next();
    return query.integer(0);
}

std::vector<TenderLine> list_tenders(Connection& views, TenderQuery const& wanted) {
    auto query =
        views.query("SELECT code, name, tenderee_name, industry, region, shown, published_at, bid_deadline FROM"
                    " (SELECT *, CASE WHEN holds > 0 THEN 'suspended' ELSE state END AS shown FROM tenders) AS listed"
                    " WHERE (published_at IS NOT NULL OR tenderee = ?1 OR agency = ?1) AND (?2 = '' OR shown = ?2)"
                    " AND (?3 = '' OR instr(name, ?3) > 0 OR instr(code, ?3) > 0)"
                    " ORDER BY coalesce(published_at, 9007199254740991) DESC, code DESC LIMIT ?4 OFFSET ?5");
    query.bind(wanted.entity)
        .bind(wanted.state)
        .bind(wanted.words)
        .bind(wanted.limit)
        .bind((wanted.page - 1) * wanted.limit);
    std::vector<TenderLine> lines;
    while (query.next())
        lines.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                         instant(query, 6), instant(query, 7)});
    return lines;
}

std::optional<Draft> find_draft(Connection& tables, std::string const& tender) {
    auto query = tables.query("SELECT value FROM tender_drafts WHERE tender = ?");
    query.bind(tender);
    if (!query.next()) return std::nullopt;
    return json::read<Draft>(query.text(0)).value();
}

void keep_draft(Connection& tables, Draft const& draft) {
    auto const value = json::write(draft);
    tables
        .query("INSERT INTO tender_drafts(tender, value, mark) VALUES(?,?,?) ON CONFLICT(tender) DO UPDATE SET value = "
               "excluded.value, mark = excluded.mark")
        .bind(draft.tender)
        .bind(value)
        .bind_blob(ledger::mark_of({draft.tender, value}))
        .run();
}

void drop_draft(Connection& tables, std::string const& tender) {
    tables.query("DELETE FROM tender_drafts WHERE tender = ?").bind(tender).run();
}

std::optional<TerminationDraft> find_termination(Connection& tables, std::string const& tender) {
    auto query = tables.query("SELECT notice, drafter FROM termination_drafts WHERE tender = ?");
    query.bind(tender);
    if (!query.next()) return std::nullopt;
    return TerminationDraft{tender, query.text(0), query.text(1)};
}

void keep_termination(Connection& tables, TerminationDraft const& draft) {
    tables
        .query("INSERT INTO termination_drafts(tender, notice, drafter, mark) VALUES(?,?,?,?) ON CONFLICT(tender) DO "
               "UPDATE SET notice = excluded.notice, drafter = excluded.drafter, mark = excluded.mark")
        .bind(draft.tender)
        .bind(draft.notice)
        .bind(draft.drafter)
        .bind_blob(ledger::mark_of({draft.tender, draft.notice, draft.drafter}))
        .run();
}

std::vector<StreamLine> stream_lines(Connection& views, std::string const& stream) {
    auto query = views.query("SELECT idx, type, instant FROM entries WHERE stream = ? ORDER BY version");
    query.bind(stream);
    std::vector<StreamLine> lines;
    while (query.next()) lines.push_back({query.integer(0), query.text(1), {query.integer(2)}});
    return lines;
}

} // namespace haihe::trading
