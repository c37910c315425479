#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/audit.hpp"
#include "ledger/entry.hpp"
#include "trust/certificate.hpp"
#include "trust/merkle.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace haihe::ledger {

/// Recomputes a ledger row by row; each thing that does not fit becomes a fault, and the next row is looked at.
class Auditor {
public:
    Auditor(edge::sql::Connection& database, AuditReport& report) : database_(database), report_(report) {}
    /// Header, SQLite's own integrity check, schema; of a server's database the schema alone.
    void look_at_file(std::string const& path);
    void look_at_tables();
    /// Replays the entries into fresh views and compares; checks the marks of the book's other tables.
    void look_at_views(Book const& book);

private:
    /// A log as its rows say, and its roots at the sizes that were signed.
    struct Log {
        trust::merkle::Frontier frontier;
        std::map<std::int64_t, kernel::Digest> roots;
        void note_root() {
            if (auto const wanted = roots.find(static_cast<std::int64_t>(frontier.size())); wanted != roots.end())
                wanted->second = frontier.root();
        }
    };
    void header(std::string const& path);
    void integrity();
    void schema();
    void server();
    void same_schema(edge::sql::Connection& fresh);
    /// Rows from the least key on; the statement takes a key and a limit, and its first column is the key.
    void in_parts(char const* statement, std::function<void(edge::sql::Query const&)> const& look);
    void view(edge::sql::Connection& fresh, std::string const& table);
    void marks(std::string const& table);
    void identities();
    void collect_sizes(char const* statement, Log& log);
    void entries();
    void entry(edge::sql::Query const& row, std::string const& key);
    void outbox();
    void message(edge::sql::Query const& row, std::string const& key);
    void heads(std::string const& table, char const* statement, std::string_view label, Log const& log,
               std::int64_t& count);
    void cosignatures();
    void idempotency();

    void fault(std::string const& table, std::string const& key, std::string const& what);
    void expect(bool fits, char const* table, std::string const& key, char const* what) {
        if (!fits) fault(table, key, what);
    }
    template <class Work>
    void guarded(std::string const& table, Work work) {
        try {
            work();
        } catch (std::exception const& error) {
            fault(table, "?", error.what());
        }
    }

    edge::sql::Connection& database_;
    AuditReport& report_;
    bool on_server_ = false;
    std::map<std::string, trust::Certificate> keys_;
    std::set<std::pair<std::string, std::int64_t>> identities_; ///< log and epoch
    Log log_, outbox_;
    std::map<std::string, std::int64_t> versions_;
    kernel::Instant instant_{};
    std::int64_t sender_ = 0; ///< the entry of the last message
    std::set<kernel::Digest> heads_;
};

} // namespace haihe::ledger
