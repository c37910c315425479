#include "supervision/watch/watch_views.hpp"

#include "supervision/watch/told_messages.hpp"
#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

using edge::sql::Connection;

constexpr char const* kTenderColumns = "code, origin, name, tenderee_name, industry, region";

WatchedTender tender_in(edge::sql::Query const& row) {
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

void enter(Connection& views, exchange::Message const& message) {
    auto const tender = exchange::payload_of<exchange::TenderCreated>(message);
    views
        .query("INSERT INTO watched_tenders(number, code, origin, name, tenderee_name, industry, region) "
               "VALUES((SELECT coalesce(max(number), 0) + 1 FROM watched_tenders),?,?,?,?,?,?)")
        .bind(tender.code)
        .bind(message.origin)
        .bind(tender.name)
        .bind(tender.tendereeName)
        .bind(tender.industry)
        .bind(tender.region)
        .run();
}

} // namespace

void mount_watch_views(ledger::Book& book) {
    book.views(
        "watch",
        "CREATE TABLE IF NOT EXISTS watched_tenders(number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, origin "
        "TEXT NOT NULL, name TEXT NOT NULL, tenderee_name TEXT NOT NULL, industry TEXT NOT NULL, region TEXT NOT "
        "NULL);"
        "CREATE TABLE IF NOT EXISTS watched_messages(number INTEGER PRIMARY KEY, subject TEXT NOT NULL, position "
        "INTEGER NOT NULL, type TEXT NOT NULL, occurred_at INTEGER NOT NULL, payload TEXT NOT NULL);"
        "CREATE INDEX IF NOT EXISTS watched_messages_subject ON watched_messages(subject);"
        "CREATE INDEX IF NOT EXISTS watched_messages_position ON watched_messages(position);",
        {"watched_tenders", "watched_messages"});
}

void keep(Connection& views, exchange::Message const& message, std::int64_t position) {
    views
        .query("INSERT INTO watched_messages(number, subject, position, type, occurred_at, payload) VALUES((SELECT "
               "coalesce(max(number), 0) + 1 FROM watched_messages),?,?,?,?,?)")
        .bind(message.subject)
        .bind(position)
        .bind(message.type)
        .bind(message.occurredAt.milliseconds)
        .bind(message.payload.canonical)
        .run();
    if (message.type == exchange::TenderCreated::kType) enter(views, message);
}

std::optional<WatchedTender> find_tender(Connection& views, std::string const& code) {
    auto query = views.query(std::string("SELECT ") + kTenderColumns + " FROM watched_tenders WHERE code = ?");
    query.bind(code);
    if (!query.next()) return std::nullopt;
    return tender_in(query);
}

std::vector<WatchedTender> find_tenders(Connection& views, std::string const& words) {
    auto query = views.query(std::string("SELECT ") + kTenderColumns +
                             " FROM watched_tenders WHERE ?1 = '' OR instr(code, ?1) > 0 OR instr(name, ?1) > 0"
                             " OR instr(tenderee_name, ?1) > 0 ORDER BY number DESC");
    query.bind(words);
    std::vector<WatchedTender> tenders;
    while (query.next()) tenders.push_back(tender_in(query));
    return tenders;
}

std::vector<WatchedMessage> messages_of(Connection& views, std::string const& code) {
    auto query = views.query("SELECT number, position, watched_messages.type, occurred_at, entries.instant, payload"
                             " FROM watched_messages JOIN entries ON entries.idx = position"
                             " WHERE subject IN (?1, substr(?1, 1, 17)) ORDER BY number");
    query.bind(code);
    std::vector<WatchedMessage> messages;
    while (query.next())
        messages.push_back({query.integer(0),
                            query.integer(1),
                            query.text(2),
                            {query.integer(3)},
                            {query.integer(4)},
                            read_told(query.text(2), query.text(5)).value()});
    return messages;
}

std::vector<std::pair<std::string, std::int64_t>> arrivals_after(Connection& views, std::int64_t position) {
    auto query =
        views.query("SELECT subject, watched_messages.number FROM watched_messages"
                    " JOIN watched_tenders ON code = subject WHERE position > ? ORDER BY watched_messages.number");
    query.bind(position);
    std::vector<std::pair<std::string, std::int64_t>> arrivals;
    while (query.next()) arrivals.emplace_back(query.text(0), query.integer(1));
    return arrivals;
}

std::int64_t position_before_latest(Connection& views, std::int64_t count) {
    auto query = views.query("SELECT position FROM watched_messages ORDER BY number DESC LIMIT 1 OFFSET ?");
    query.bind(count);
    return query.next() ? query.integer(0) : -1;
}

} // namespace haihe::supervision
