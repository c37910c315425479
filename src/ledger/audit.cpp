#include "ledger/audit.hpp"

#include "ledger/auditor.hpp"

#include <algorithm>
#include <future>
#include <thread>

namespace haihe::ledger {

namespace {

/// Looks at a database on a connection of its own; what hinders it is a fault too.
template <class Look>
AuditReport audited(std::string const& path, unsigned threads, Look const& look) {
    AuditReport report;
    try {
        edge::sql::Connection database(path, edge::sql::Mode::read_only);
        Auditor auditor(database, report, edge::sql::names_a_server(path), threads);
        look(database, auditor);
    } catch (std::exception const& error) {
        report.faults.push_back(std::string("database[file]: ") + error.what());
    }
    return report;
}

AuditReport audit_views(std::string const& path, Book const& book) {
    return audited(path, 1, [&](edge::sql::Connection& database, Auditor& auditor) {
        database.begin();
        auditor.look_at_views(book);
        database.rollback();
    });
}

} // namespace

AuditReport audit(std::string const& path, Book const* book, unsigned threads) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    return audited(path, threads, [&](edge::sql::Connection& database, Auditor& auditor) {
        // A view follows from the entries in any one snapshot: it need not be the one in which the tables are read.
        std::future<AuditReport> views;
        if (book)
            views = std::async(threads > 1 ? std::launch::async : std::launch::deferred, audit_views, path,
                               std::cref(*book));
        auditor.look_at_file(path);
        database.begin(); // one snapshot, even of a ledger at work
        auditor.look_at_tables();
        database.rollback();
        if (book) auditor.take(views.get());
    });
}

} // namespace haihe::ledger
