#include "hub/notice/notice_views.hpp"

#include "hub/intake/intake_views.hpp"
#include "hub/notice/notice.hpp"
#include "node/received.hpp"

#include <ranges>

namespace haihe::hub {

namespace {

using edge::sql::Connection;
using edge::sql::Query;

// `held` is a Halt. What is told of the tender is the same in all its lines. `number` grows with the ledger position;
// every index ends in it, so a filtered list comes out newest first unsorted.
constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS notices(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  kind TEXT NOT NULL, tender TEXT NOT NULL, title TEXT NOT NULL, tender_name TEXT NOT NULL, tenderee_name TEXT NOT NULL, agency_name TEXT,
  industry TEXT NOT NULL, region TEXT NOT NULL, categories TEXT NOT NULL, estimated_price INTEGER NOT NULL,
  published_at INTEGER NOT NULL, documents_until INTEGER, bid_deadline INTEGER, held INTEGER NOT NULL,
  platform TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS notices_tender ON notices(tender);
CREATE INDEX IF NOT EXISTS notices_kind ON notices(kind);
CREATE INDEX IF NOT EXISTS notices_industry ON notices(industry);
CREATE INDEX IF NOT EXISTS notices_region ON notices(region);
CREATE INDEX IF NOT EXISTS notices_published_at ON notices(published_at);
CREATE INDEX IF NOT EXISTS notices_bid_deadline ON notices(kind, bid_deadline);
CREATE INDEX IF NOT EXISTS notices_next_deadline ON notices(bid_deadline);
)";

constexpr char const* kColumns =
    "id, kind, tender, title, tenderee_name, agency_name, industry, region, estimated_price, published_at, "
    "documents_until, bid_deadline, platform, held";

void bind_instant(Query& query, std::optional<kernel::Instant> at) {
    if (at)
        query.bind(at->milliseconds);
    else
        query.bind_null();
}

/// What may yet change of a tender that has been noticed.
Query& bind_state(Query& query, NoticeState const& now) {
    bind_instant(query, now.documents_until);
    bind_instant(query, now.bid_deadline);
    return query.bind(static_cast<std::int64_t>(now.halt));
}

std::optional<kernel::Instant> instant(Query const& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return kernel::Instant{row.integer(column)};
}

std::optional<std::string> text(Query const& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.text(column);
}

std::string joined(std::vector<std::string> const& words) {
    std::string all = " ";
    for (auto const& word : words) all += word + " ";
    return all;
}

std::vector<std::string> parted(std::string_view words) {
    std::vector<std::string> all;
    for (auto const part : std::views::split(words, ' '))
        if (!part.empty()) all.emplace_back(part.begin(), part.end());
    return all;
}

/// What the lines of a tender show so far.
struct Lines {
    NoticedTender tender;
    NoticeState state;
};

std::optional<Lines> lines_of(Connection& views, std::string const& tender) {
    auto query =
        views.query("SELECT tender_name, tenderee_name, agency_name, industry, region, categories, "
                    "estimated_price, documents_until, bid_deadline, held FROM notices WHERE tender = ? LIMIT 1");
    query.bind(tender);
    if (query.next())
        return Lines{{query.text(0),
                      query.text(1),
                      text(query, 2),
                      query.text(3),
                      query.text(4),
                      parted(query.view(5)),
                      {query.integer(6)}},
                     {instant(query, 7), instant(query, 8), static_cast<Halt>(query.integer(9))}};
    auto const created = find_created(views, tender);
    if (!created) return std::nullopt;
    return Lines{noticed(*created), {}};
}

/// What follows from the lines before and this message alone. Only which holds still stand takes the whole story.
NoticeState state_now(Connection& views, NoticeState const& before, story::TenderStory const& told,
                      exchange::Message const& message) {
    auto now = state_after(before, told);
    if (message.type == exchange::TenderResumed::kType) now.halt = halt_of(find_tender(views, message.subject)->story);
    return now;
}

/// What a query asks, as SQL: only what is asked for stands in it, so that an index can serve it.
struct Conditions {
    std::string sql = " WHERE 1 = 1";
    std::vector<std::string> texts;
    std::vector<std::int64_t> numbers;

    void add(char const* condition, std::string value) {
        if (value.empty()) return;
        sql += std::string(" AND ") + condition;
        texts.push_back(std::move(value));
    }
    /// Texts are numbered from ?1, the instant comes after them.
    Query& bind(Query& query) const {
        for (auto const& value : texts) query.bind(value);
        for (auto const value : numbers) query.bind(value);
        return query;
    }
};

Conditions conditions_of(NoticeQuery const& query, kernel::Instant as_of) {
    Conditions all;
    all.add("number < (SELECT number FROM notices WHERE id = ?)", query.after);
    all.add("kind = ?", query.kind);
    all.add("industry = ?", query.industry);
    all.add("region = ?", query.region);
    if (!query.category.empty()) all.add("instr(categories, ?) > 0", " " + query.category + " ");
    all.add("instr(title || ' ' || tender || ' ' || tenderee_name, ?) > 0", query.words);
    if (query.state == "suspended") all.sql += " AND held = 1";
    if (query.state == "terminated") all.sql += " AND held = 2";
    if (query.state == "open") all.sql += " AND held = 0 AND bid_deadline > ?";
    if (query.state == "closed") all.sql += " AND held = 0 AND bid_deadline <= ?";
    if (query.state == "open" || query.state == "closed") all.numbers.push_back(as_of.milliseconds);
    return all;
}

} // namespace

void mount_notice_views(ledger::Book& book) { book.views("notice", kSchema, {"notices"}); }

void keep_notice(Connection& views, exchange::Message const& message, std::int64_t position) {
    auto const kind = notice_kind_of(message.type);
    auto const lines = lines_of(views, message.subject);
    if (!kind || !lines) return;
    ToldTender news;
    if (has_news(*kind)) tell(news, message);
    auto const& [tender, before] = *lines;
    auto const now = state_now(views, before, news.story, message);
    auto insert = views.query(
        "INSERT INTO notices(number, id, position, kind, tender, title, tender_name, tenderee_name, agency_name, "
        "industry, region, categories, estimated_price, published_at, platform, documents_until, "
        "bid_deadline, held) "
        "VALUES((SELECT coalesce(max(number), 0) + 1 FROM notices),?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(node::MessageName{message.origin, message.epoch, message.sequence}.to_string())
        .bind(position)
        .bind(*kind)
        .bind(message.subject)
        .bind(title_of(*kind, tender.name, news.story))
        .bind(tender.name)
        .bind(tender.tenderee_name)
        .bind_optional(tender.agency_name)
        .bind(tender.industry)
        .bind(tender.region)
        .bind(joined(tender.categories))
        .bind(tender.estimated_price.fen)
        .bind(message.occurredAt.milliseconds)
        .bind(message.origin);
    bind_state(insert, now).run();
    if (now == before) return; // a line that is written again takes its indexes with it
    auto update = views.query("UPDATE notices SET documents_until = ?, bid_deadline = ?, held = ? WHERE tender = ? AND "
                              "position < ?");
    bind_state(update, now).bind(message.subject).bind(position).run();
}

std::int64_t ledger_position(Connection& reads) {
    auto query = reads.query("SELECT idx FROM entries ORDER BY idx DESC LIMIT 1");
    return query.next() ? query.integer(0) + 1 : 0;
}

std::optional<kernel::Instant> next_deadline(Connection& reads, kernel::Instant now) {
    auto query = reads.query("SELECT min(bid_deadline) FROM notices WHERE bid_deadline > ?");
    query.bind(now.milliseconds);
    return query.next() ? instant(query, 0) : std::nullopt;
}

NoticeList list_notices(Connection& reads, NoticeQuery const& query, LedgerMoment const& moment) {
    auto const asked = conditions_of(query, moment.at);
    NoticeList list;
    list.position = moment.position;
    list.page = query.page;
    {
        auto count = reads.query("SELECT count(*) FROM (SELECT 1 FROM notices" + asked.sql + " LIMIT ?) AS found");
        asked.bind(count).bind(kNoticesCountedMax).next();
        list.total = count.integer(0);
    }
    list.pages = std::max<std::int64_t>(1, (list.total + query.limit - 1) / query.limit);
    if (list.total == 0 || query.page > list.pages) return list;
    auto rows = reads.query("SELECT " + std::string(kColumns) + " FROM notices" + asked.sql +
                            " ORDER BY number DESC LIMIT ? OFFSET ?");
    asked.bind(rows).bind(query.limit).bind((query.page - 1) * query.limit);
    while (rows.next())
        list.items.push_back({rows.text(0),
                              rows.text(1),
                              rows.text(2),
                              rows.text(3),
                              rows.text(4),
                              text(rows, 5),
                              rows.text(6),
                              rows.text(7),
                              {rows.integer(8)},
                              {rows.integer(9)},
                              instant(rows, 10),
                              instant(rows, 11),
                              rows.text(12),
                              {},
                              tender_state(static_cast<Halt>(rows.integer(13)), instant(rows, 11), moment.at)});
    return list;
}

std::vector<std::string> notices_of(Connection& reads, std::string const& tender) {
    auto query = reads.query("SELECT id FROM notices WHERE tender = ? ORDER BY number");
    query.bind(tender);
    std::vector<std::string> ids;
    while (query.next()) ids.push_back(query.text(0));
    return ids;
}

} // namespace haihe::hub
