#include "trading/committee/committee_views.hpp"

#include "ledger/event_in.hpp"
#include "trading/committee/committee.hpp"

namespace haihe::trading {

namespace {

using edge::sql::Connection;
using ledger::Entry;

constexpr std::int64_t kTendersShownMax = 200;

constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS committee_seats(certificate TEXT NOT NULL, tender TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY(certificate, tender)) WITHOUT ROWID;
)";

void take_seat(Connection& views, std::string const& certificate, Entry const& entry) {
    views
        .query("INSERT INTO committee_seats(certificate, tender, position) VALUES(?,?,?) ON CONFLICT(certificate, "
               "tender) DO UPDATE SET position = excluded.position")
        .bind(certificate)
        .bind(ledger::subject_of(entry))
        .bind(entry.index)
        .run();
}

void leave_seat(Connection& views, std::string const& certificate, Entry const& entry) {
    views.query("DELETE FROM committee_seats WHERE certificate = ? AND tender = ?")
        .bind(certificate)
        .bind(ledger::subject_of(entry))
        .run();
}

void project_formed(Connection& views, Entry const& entry) {
    for (auto const& member : ledger::event_in<CommitteeFormed>(entry).members)
        take_seat(views, member.certificate, entry);
}

void project_replaced(Connection& views, Entry const& entry) {
    auto const event = ledger::event_in<MemberReplaced>(entry);
    leave_seat(views, event.replaced, entry);
    take_seat(views, event.by.certificate, entry);
}

} // namespace

void mount_committee_views(ledger::Book& book) {
    book.views("committee", kSchema, {"committee_seats"});
    book.project(CommitteeFormed::kEventName, project_formed);
    book.project(MemberReplaced::kEventName, project_replaced);
}

std::vector<std::string> tenders_judged_by(Connection& views, std::string const& certificate) {
    auto query = views.query("SELECT tender FROM committee_seats WHERE certificate = ? ORDER BY position DESC LIMIT ?");
    query.bind(certificate).bind(kTendersShownMax);
    std::vector<std::string> tenders;
    while (query.next()) tenders.push_back(query.text(0));
    return tenders;
}

} // namespace haihe::trading
