#include "trading/disclosure/disclosure_views.hpp"

#include "kernel/codes.hpp"
#include "ledger/event_in.hpp"
#include "trading/award/award.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/sealed_report.hpp"
#include "trading/opening/opening.hpp"

namespace haihe::trading {

namespace {

using edge::sql::Connection;

constexpr char const* kSchema = "CREATE TABLE IF NOT EXISTS sealed_committees(lot TEXT PRIMARY KEY);";

} // namespace

void mount_disclosure_views(ledger::Book& book) {
    book.views("disclosure", kSchema, {"sealed_committees"});
    book.project(ReportSealed::kEventName, [](Connection& views, ledger::Entry const& entry) {
        views.query("INSERT INTO sealed_committees(lot) VALUES(?) ON CONFLICT(lot) DO NOTHING")
            .bind(ledger::subject_of(entry))
            .run();
    });
    book.project(CommitteeDisclosed::kEventName, [](Connection& views, ledger::Entry const& entry) {
        views.query("DELETE FROM sealed_committees WHERE lot = ?").bind(ledger::subject_of(entry)).run();
    });
}

std::vector<std::string> lots_to_disclose(Connection& views) {
    auto query = views.query("SELECT lot FROM sealed_committees ORDER BY lot");
    std::vector<std::string> lots;
    while (query.next()) lots.push_back(query.text(0));
    return lots;
}

Decided decided_after(Connection& views, std::int64_t position) {
    auto query = views.query("SELECT idx, CASE WHEN type IN (?,?,?,?) THEN stream ELSE '' END FROM entries WHERE idx > "
                             "? ORDER BY idx");
    query.bind(std::string_view(WinnerDetermined::kEventName))
        .bind(std::string_view(LotToRetender::kEventName))
        .bind(std::string_view(ReportCompleted::kEventName))
        .bind(std::string_view(OpeningFailed::kEventName))
        .bind(position);
    Decided decided{{}, position};
    while (query.next()) {
        decided.through = query.integer(0);
        auto const stream = query.text(1); // <slice>/<lot>
        if (auto const slash = stream.find('/'); slash != std::string::npos)
            decided.tenders.insert(kernel::tender_of_lot(std::string_view(stream).substr(slash + 1)));
    }
    return decided;
}

} // namespace haihe::trading
