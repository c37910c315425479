#include "trading/bid/bid_views.hpp"

#include "ledger/event_in.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"
#include "trust/certificate.hpp"

namespace haihe::trading {

namespace {

using edge::sql::Connection;
using ledger::Entry;
using ledger::event_in;
using ledger::subject_of;

constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS lots(lot TEXT PRIMARY KEY, tender TEXT NOT NULL, state TEXT NOT NULL, closed_index INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS lots_by_state ON lots(state);
CREATE INDEX IF NOT EXISTS lots_by_tender ON lots(tender);
CREATE TABLE IF NOT EXISTS bids(bid_id TEXT NOT NULL, lot TEXT NOT NULL, bidder TEXT NOT NULL, submission TEXT NOT NULL,
  certificate TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(lot, bid_id));
CREATE INDEX IF NOT EXISTS bids_by_position ON bids(lot, position);
CREATE INDEX IF NOT EXISTS bids_by_bidder ON bids(bidder, position);
CREATE TABLE IF NOT EXISTS bid_files(sm3 TEXT NOT NULL, lot TEXT NOT NULL, PRIMARY KEY(sm3, lot)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS custodies(certificate TEXT NOT NULL, tender TEXT NOT NULL, number INTEGER NOT NULL,
  PRIMARY KEY(certificate, tender));
)";

void set_state(Connection& views, std::string const& lot, char const* state) {
    views.query("UPDATE lots SET state = ? WHERE lot = ?").bind(std::string_view(state)).bind(lot).run();
}

void project_lots(Connection& views, Entry const& entry) {
    auto const tender = event_in<TenderRegistered>(entry).tender;
    for (auto const& lot : tender.lots)
        views.query("INSERT INTO lots(lot, tender, state, closed_index) VALUES(?,?,'announced',-1)")
            .bind(lot.code)
            .bind(tender.code)
            .run();
}

void project_open(Connection& views, Entry const& entry) {
    auto const terms = event_in<TenderPublished>(entry).manifest.bidding;
    if (!terms) return;
    views.query("UPDATE lots SET state = 'open' WHERE tender = ?").bind(subject_of(entry)).run();
    std::int64_t number = 0;
    for (auto const& custodian : terms->custodians) {
        ++number;
        if (auto const certificate = trust::Certificate::parse(custodian.signingCertificate))
            views.query("INSERT INTO custodies(certificate, tender, number) VALUES(?,?,?) ON CONFLICT DO NOTHING")
                .bind(certificate->digest().to_string())
                .bind(subject_of(entry))
                .bind(number)
                .run();
    }
}

/// No box of the tender is closed any more, and nothing in it opened.
void project_terminated(Connection& views, Entry const& entry) {
    views.query("UPDATE lots SET state = 'terminated' WHERE tender = ? AND state IN ('open', 'closed')")
        .bind(subject_of(entry))
        .run();
}

void project_bid(Connection& views, Entry const& entry) {
    auto const event = event_in<BidSubmitted>(entry);
    views.query("INSERT INTO bids(bid_id, lot, bidder, submission, certificate, position) VALUES(?,?,?,?,?,?)")
        .bind(event.bidId)
        .bind(event.lot)
        .bind(event.bidder)
        .bind(event.submission)
        .bind(event.certificate)
        .bind(entry.index)
        .run();
}

void project_closed(Connection& views, Entry const& entry) {
    views.query("UPDATE lots SET state = 'closed', closed_index = ? WHERE lot = ?")
        .bind(entry.index)
        .bind(subject_of(entry))
        .run();
}

void project_read(Connection& views, Entry const& entry) {
    auto const lot = subject_of(entry);
    set_state(views, lot, "read");
    for (auto const& bid : event_in<BidsRead>(entry).bids)
        for (auto const& file : bid.files)
            views.query("INSERT INTO bid_files(sm3, lot) VALUES(?,?) ON CONFLICT DO NOTHING")
                .bind(file.sm3.to_string())
                .bind(lot)
                .run();
}

ledger::Project becomes(char const* state) {
    return [state](Connection& views, Entry const& entry) { set_state(views, subject_of(entry), state); };
}

LotLine lot_line(edge::sql::Query const& row) { return {row.text(0), row.text(1), {row.integer(2)}, row.integer(3)}; }

KeptBid kept_bid(edge::sql::Query const& row) {
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)};
}

} // namespace

void mount_bid_views(ledger::Book& book) {
    book.views("bids", kSchema, {"lots", "bids", "bid_files", "custodies"});
    book.project(TenderRegistered::kEventName, project_lots);
    book.project(TenderPublished::kEventName, project_open);
    book.project(TenderTerminated::kEventName, project_terminated);
    book.project(BidSubmitted::kEventName, project_bid);
    book.project(BidBoxClosed::kEventName, project_closed);
    book.project(OpeningFailed::kEventName, becomes("failed"));
    book.project(BidsListed::kEventName, becomes("listed"));
    book.project(BidsRead::kEventName, project_read);
    book.project(OpeningRecordSigned::kEventName, becomes("recorded"));
}

std::vector<LotLine> lots_in(Connection& views, std::string const& state) {
    auto query = views.query("SELECT lot, lots.tender, bid_deadline, closed_index FROM lots JOIN tenders ON "
                             "tenders.code = lots.tender WHERE lots.state = ? ORDER BY bid_deadline, lot");
    query.bind(state);
    std::vector<LotLine> lines;
    while (query.next()) lines.push_back(lot_line(query));
    return lines;
}

std::optional<kernel::Instant> next_deadline(Connection& views) {
    auto query = views.query(
        "SELECT min(bid_deadline) FROM lots JOIN tenders ON tenders.code = lots.tender WHERE lots.state = 'open'");
    if (!query.next() || query.is_null(0)) return std::nullopt;
    return kernel::Instant{query.integer(0)};
}

std::optional<LotLine> find_lot(Connection& views, std::string const& lot) {
    auto query = views.query("SELECT lot, lots.tender, bid_deadline, closed_index FROM lots JOIN tenders ON "
                             "tenders.code = lots.tender WHERE lot = ? AND lots.state <> 'announced'");
    query.bind(lot);
    if (!query.next()) return std::nullopt;
    return lot_line(query);
}

std::vector<LotLine> lots_bid_for(Connection& views, std::string const& bidder) {
    auto query =
        views.query("SELECT lots.lot, lots.tender, bid_deadline, closed_index FROM lots JOIN tenders ON "
                    "tenders.code = lots.tender WHERE lots.lot IN (SELECT lot FROM bids WHERE bidder = ? GROUP "
                    "BY lot ORDER BY max(position) DESC LIMIT ?) ORDER BY lots.lot");
    query.bind(bidder).bind(kLotsShownMax);
    std::vector<LotLine> lines;
    while (query.next()) lines.push_back(lot_line(query));
    return lines;
}

std::vector<std::pair<LotLine, std::int64_t>> lots_kept_by(Connection& views, std::string const& certificate_digest) {
    auto query =
        views.query("SELECT lots.lot, lots.tender, bid_deadline, closed_index, number FROM custodies JOIN lots "
                    "ON lots.tender = custodies.tender JOIN tenders ON tenders.code = lots.tender WHERE "
                    "certificate = ? ORDER BY bid_deadline DESC, lots.lot LIMIT ?");
    query.bind(certificate_digest).bind(kLotsShownMax);
    std::vector<std::pair<LotLine, std::int64_t>> lines;
    while (query.next()) lines.emplace_back(lot_line(query), query.integer(4));
    return lines;
}

std::optional<KeptBid> find_bid(Connection& views, std::string const& lot, std::string const& bid_id) {
    auto query = views.query(
        "SELECT lot, bid_id, bidder, submission, certificate, position FROM bids WHERE lot = ? AND bid_id = ?");
    query.bind(lot).bind(bid_id);
    if (!query.next()) return std::nullopt;
    return kept_bid(query);
}

std::vector<KeptBid> bids_of(Connection& views, std::string const& lot, std::string const& bidder) {
    auto query =
        views.query("SELECT lot, bid_id, bidder, submission, certificate, position FROM bids WHERE lot = ? AND "
                    "bidder = ? ORDER BY position");
    query.bind(lot).bind(bidder);
    std::vector<KeptBid> bids;
    while (query.next()) bids.push_back(kept_bid(query));
    return bids;
}

std::optional<std::set<std::string>> readers_of_bid_file(Connection& views, std::string const& sm3) {
    auto query =
        views.query("SELECT tenderee, agency FROM bid_files JOIN lots ON lots.lot = bid_files.lot JOIN tenders "
                    "ON tenders.code = lots.tender WHERE sm3 = ?");
    query.bind(sm3);
    std::optional<std::set<std::string>> readers;
    while (query.next()) {
        if (!readers) readers.emplace();
        readers->insert(query.text(0));
        if (!query.is_null(1)) readers->insert(query.text(1));
    }
    return readers;
}

} // namespace haihe::trading
