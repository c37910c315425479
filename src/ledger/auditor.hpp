#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/audit.hpp"
#include "ledger/audit_rows.hpp"
#include "ledger/entry.hpp"
#include "ledger/epochs.hpp"
#include "trust/certificate.hpp"
#include "trust/key_change.hpp"
#include "trust/merkle.hpp"
#include "trust/tree_head.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace haihe::ledger {

/// Recomputes a ledger row by row; each thing that does not fit becomes a fault, and the next row is looked at.
class Auditor {
public:
    /// Rows are looked at on so many threads; what is found, and in what order, does not depend on it.
    Auditor(edge::sql::Connection& database, AuditReport& report, bool on_server, unsigned threads)
        : database_(database), report_(report), on_server_(on_server), threads_(threads) {}
    /// Header, SQLite's own integrity check, schema; of a server's database the schema alone.
    void look_at_file(std::string const& path);
    void look_at_tables();
    /// Replays the entries into fresh views and compares; checks the marks of the book's other tables.
    void look_at_views(Book const& book);
    /// What another has found comes after what this one has.
    void take(AuditReport const& other);

private:
    /// A log as its rows say, and its roots at the sizes that were signed.
    struct Log {
        trust::merkle::Frontier frontier;
        std::int64_t first_row = 0; ///< of the frontier: an outbox begins anew
        std::map<std::int64_t, kernel::Digest> roots;
        [[nodiscard]] std::int64_t rows() const { return first_row + static_cast<std::int64_t>(frontier.size()); }
        void note_root() {
            if (auto const wanted = roots.find(rows()); wanted != roots.end()) wanted->second = frontier.root();
        }
    };
    void header(std::string const& path);
    void integrity();
    void schema();
    void server();
    void same_schema(edge::sql::Connection& fresh);
    /// Rows from the least key on; the statement takes a key and a limit, and its first column is the key.
    template <class Parts, class Read>
    void in_parts(Parts& parts, char const* statement, Read const& read);
    void view(edge::sql::Connection& fresh, std::string const& table);
    void marks(std::string const& table);
    void identities();
    /// An entry that changes the key: it follows from the one before, at its own place.
    void key_change(std::string_view body, std::string const& key);
    /// An entry that begins an epoch: what it goes on from is what stands before it.
    void epoch_begun(std::string_view body, std::string const& key);
    /// The epoch of a row of the outbox.
    [[nodiscard]] Epoch const& epoch_of_row(std::int64_t row) const;
    [[nodiscard]] Epoch const* epoch_of(trust::TreeHead const& head) const;
    /// Whether a head over so many rows is one of the epoch's.
    [[nodiscard]] bool is_within(Epoch const& epoch, std::int64_t rows, bool of_entries) const;
    /// That the key was in force at this size of one of the logs.
    void in_force(trust::TreeHead const& head, std::int64_t trust::KeyChange::*from, std::string const& table,
                  std::string const& key);
    void collect_sizes(char const* statement, Log& log);
    void entries();
    void entry(EntryRow const& row, EntrySeen const& seen);
    void outbox();
    void message(MessageRow const& row, MessageSeen const& seen);
    void heads(std::string const& table, char const* statement, std::string_view label, Log const& log,
               std::int64_t& count);
    void cosignatures();
    void idempotency();

    void fault(std::string const& table, std::string const& key, std::string const& what) {
        add(table + "[" + key + "]: " + what);
    }
    void add(std::string fault);
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
    bool const on_server_;
    unsigned const threads_;
    std::map<std::string, trust::Certificate> keys_;
    std::set<std::pair<std::string, std::int64_t>> identities_; ///< log and epoch
    std::set<std::pair<std::string, std::int64_t>> key_epochs_; ///< key and epoch
    Log log_, outbox_;
    std::vector<trust::KeyChange> changes_; ///< of the key, ascending
    std::vector<Epoch> epochs_{{}};         ///< ascending
    std::vector<trust::KeptLogs> kept_;     ///< what each but the first goes on from
    std::map<std::string, std::int64_t> versions_;
    kernel::Instant instant_{};
    std::int64_t sender_ = 0; ///< the entry of the last message
    std::set<kernel::Digest> heads_;
};

} // namespace haihe::ledger
