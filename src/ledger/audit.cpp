#include "ledger/committer.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace haihe::ledger {

namespace {

using edge::sql::Connection;

class Auditor {
public:
    Auditor(Connection& database, AuditReport& report) : database_(database), report_(report) {}

    void run() {
        integrity();
        identities();
        guarded("entries", [&] { entries(); });
        guarded("heads", [&] { heads("heads", "SELECT head FROM heads ORDER BY epoch, size", trust::kTreeHeadLabel, roots_, report_.heads); });
        guarded("outbox", [&] { outbox(); });
        std::int64_t ignored = 0;
        guarded("outbox_heads", [&] { heads("outbox_heads", "SELECT head FROM outbox_heads ORDER BY size", trust::kOutboxHeadLabel, outbox_roots_, ignored); });
        guarded("cosignatures", [&] { cosignatures(); });
    }

private:
    void fault(std::string const& table, std::string const& key, std::string const& what) {
        report_.faults.push_back(table + "[" + key + "]: " + what);
    }
    template <class Work>
    void guarded(std::string const& table, Work work) {
        try {
            work();
        } catch (std::exception const& error) {
            fault(table, "?", error.what());
        }
    }

    void integrity() {
        guarded("database", [&] {
            auto query = database_.query("PRAGMA integrity_check(20)");
            while (query.next())
                if (query.text(0) != "ok") fault("database", "file", query.text(0));
        });
    }

    void identities() {
        guarded("identity", [&] {
            auto query = database_.query("SELECT key_id, certificate FROM identity");
            while (query.next()) {
                auto certificate = trust::Certificate::parse(query.text(1));
                if (!certificate || certificate->digest().to_string() != query.text(0)) fault("identity", query.text(0), "certificate and key_id differ");
                else keys_.emplace(query.text(0), std::move(*certificate));
            }
        });
    }

    void entries() {
        trust::merkle::Frontier frontier;
        std::map<std::string, std::int64_t> versions;
        kernel::Instant last{};
        roots_[0] = trust::merkle::empty_root();
        auto query = database_.query("SELECT idx, stream, version, type, instant, where_json, where_salt, who_json, who_salt, what_json, what_salt,"
                                     " leaf, closes FROM entries ORDER BY idx");
        while (query.next()) {
            auto const key = std::to_string(query.integer(0));
            if (query.integer(0) != static_cast<std::int64_t>(frontier.size())) fault("entries", key, "index does not follow");
            auto const where = json::read<Where>(query.view(5));
            if (!where || json::write(*where) != query.view(5)) {
                fault("entries", key, "`where` is not canonical");
            } else {
                if (where->stream != query.view(1) || where->version != query.integer(2) || where->type != query.view(3) ||
                    where->instant.milliseconds != query.integer(4))
                    fault("entries", key, "columns differ from `where`");
                if (++versions[where->stream] != where->version) fault("entries", key, "version does not follow in its stream");
                if (where->instant < last) fault("entries", key, "instant goes back");
                last = where->instant;
            }
            if (!json::read<Who>(query.view(7)) || !json::require_canonical(query.view(7))) fault("entries", key, "`who` is not canonical");
            if (!json::require_canonical(query.view(9))) fault("entries", key, "`what` is not canonical");
            auto const leaf = trust::merkle::leaf(leaf_data(query.integer(0), commit_to(query.text(6), query.view(5)),
                                                            commit_to(query.text(8), query.view(7)), commit_to(query.text(10), query.view(9))));
            if (bytes_of(leaf) != query.view(11)) fault("entries", key, "content does not match its leaf");
            if (concatenated(frontier.append(leaf)) != query.view(12)) fault("entries", key, "interior nodes do not match");
            roots_[static_cast<std::int64_t>(frontier.size())] = frontier.root();
        }
        report_.entries = static_cast<std::int64_t>(frontier.size());
    }

    void outbox() {
        trust::merkle::Frontier frontier;
        outbox_roots_[0] = trust::merkle::empty_root();
        auto query = database_.query("SELECT sequence, message, leaf, closes FROM outbox ORDER BY sequence");
        while (query.next()) {
            auto const key = std::to_string(query.integer(0));
            if (query.integer(0) != static_cast<std::int64_t>(frontier.size())) fault("outbox", key, "sequence does not follow");
            if (!json::require_canonical(query.view(1))) fault("outbox", key, "message is not canonical");
            auto const leaf = trust::merkle::leaf(query.view(1));
            if (bytes_of(leaf) != query.view(2)) fault("outbox", key, "message does not match its leaf");
            if (concatenated(frontier.append(leaf)) != query.view(3)) fault("outbox", key, "interior nodes do not match");
            outbox_roots_[static_cast<std::int64_t>(frontier.size())] = frontier.root();
        }
        report_.messages = static_cast<std::int64_t>(frontier.size());
    }

    void heads(std::string const& table, char const* statement, std::string_view label, std::map<std::int64_t, kernel::Digest> const& roots,
               std::int64_t& count) {
        std::int64_t largest = -1;
        auto query = database_.query(statement);
        while (query.next()) {
            ++count;
            auto const head = json::read<trust::SignedHead>(query.view(0));
            if (!head || json::write(*head) != query.view(0)) {
                fault(table, std::to_string(count), "head is not canonical");
                continue;
            }
            auto const key = std::to_string(head->head.size);
            auto const root = roots.find(head->head.size);
            if (root == roots.end() || root->second != head->head.root) fault(table, key, "root is not that of the log");
            auto const signer = keys_.find(head->head.keyId);
            if (signer == keys_.end() || !trust::verifies(*head, label, signer->second)) fault(table, key, "signature does not verify");
            largest = std::max(largest, head->head.size);
            heads_.insert(trust::digest_of(head->head));
        }
        if (largest != static_cast<std::int64_t>(roots.size()) - 1) fault(table, std::to_string(largest), "the last head does not cover the log");
    }

    void cosignatures() {
        auto query = database_.query("SELECT head, witness, value FROM cosignatures");
        while (query.next()) {
            auto const value = json::read<trust::Cosignature>(query.view(2));
            if (!value || json::write(*value) != query.view(2) || bytes_of(value->head) != query.view(0) || value->witness != query.view(1) || !heads_.contains(value->head))
                fault("cosignatures", query.text(1), "does not belong to a head of this ledger");
        }
    }

    Connection& database_;
    AuditReport& report_;
    std::map<std::string, trust::Certificate> keys_;
    std::map<std::int64_t, kernel::Digest> roots_, outbox_roots_;
    std::set<kernel::Digest> heads_;
};

} // namespace

AuditReport audit(std::string const& path) {
    AuditReport report;
    try {
        Connection database(path, edge::sql::Mode::read_only);
        Auditor(database, report).run();
    } catch (std::exception const& error) {
        report.faults.push_back(std::string("database[file]: ") + error.what());
    }
    return report;
}

std::int64_t rebuild_views(std::string const& path, Book const& book) {
    Connection database(path, edge::sql::Mode::read_write);
    database.begin();
    BookTables::drop_views(book, database);
    BookTables::create(book, database);
    std::int64_t done = 0;
    constexpr std::int64_t kChunk = 1000;
    for (auto entries = read_entries(database, 0, kChunk); !entries.empty(); entries = read_entries(database, done, kChunk)) {
        for (auto const& entry : entries) BookTables::project(book, database, entry);
        done += static_cast<std::int64_t>(entries.size());
    }
    database.commit();
    return done;
}

} // namespace haihe::ledger
