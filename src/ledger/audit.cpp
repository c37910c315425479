#include "ledger/audit.hpp"

#include "ledger/auditor.hpp"

namespace haihe::ledger {

AuditReport audit(std::string const& path, Book const* book) {
    AuditReport report;
    try {
        edge::sql::Connection database(path, edge::sql::Mode::read_only);
        Auditor auditor(database, report);
        auditor.look_at_file(path);
        database.begin(); // one snapshot, even of a ledger at work
        auditor.look_at_tables();
        if (book) auditor.look_at_views(*book);
        database.rollback();
    } catch (std::exception const& error) {
        report.faults.push_back(std::string("database[file]: ") + error.what());
    }
    return report;
}

} // namespace haihe::ledger
