// Every row of the ledger's tables, recomputed.

#include "exchange/message.hpp"
#include "ledger/auditor.hpp"
#include "ledger/idempotency.hpp"
#include "ledger/tables.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <limits>

namespace haihe::ledger {

void Auditor::look_at_tables() {
    guarded("identity", [&] { identities(); });
    guarded("heads", [&] { collect_sizes("SELECT size FROM heads", log_); });
    guarded("outbox_heads", [&] { collect_sizes("SELECT size FROM outbox_heads", outbox_); });
    guarded("entries", [&] { entries(); });
    guarded("outbox", [&] { outbox(); });
    guarded("heads", [&] {
        heads("heads", "SELECT head, size, number, epoch FROM heads ORDER BY number", trust::kTreeHeadLabel, log_,
              report_.heads);
    });
    std::int64_t outbox_heads = 0;
    guarded("outbox_heads", [&] {
        heads("outbox_heads", "SELECT head, size, number FROM outbox_heads ORDER BY number", trust::kOutboxHeadLabel,
              outbox_, outbox_heads);
    });
    guarded("cosignatures", [&] { cosignatures(); });
    guarded("idempotency", [&] { idempotency(); });
}

void Auditor::identities() {
    auto query = database_.query("SELECT key_id, certificate, log_id, epoch, mark FROM identity");
    while (query.next()) {
        auto const key = query.text(0);
        auto certificate = trust::Certificate::parse(query.view(1));
        if (certificate && certificate->digest().to_string() == key && certificate->to_pem() == query.view(1))
            keys_.emplace(key, std::move(*certificate));
        else
            fault("identity", key, "certificate and key_id differ");
        expect(mark_of({query.view(2), std::to_string(query.integer(3)), key, query.view(1)}) == query.view(4),
               "identity", key, "row does not match its mark");
        identities_.emplace(query.text(2), query.integer(3));
    }
    expect(!identities_.empty(), "identity", "?", "nobody's ledger");
}

void Auditor::collect_sizes(char const* statement, Log& log) {
    auto query = database_.query(statement);
    while (query.next()) log.roots[query.integer(0)] = {};
    log.note_root();
}

void Auditor::in_parts(char const* statement, std::function<void(edge::sql::Query const&)> const& look) {
    constexpr std::int64_t kPart = 1000; // a server's answer stands in memory as a whole
    for (auto from = std::numeric_limits<std::int64_t>::min();;) {
        auto query = database_.query(statement);
        query.bind(from).bind(kPart);
        std::int64_t count = 0, last = from;
        for (; query.next(); ++count) {
            last = query.integer(0);
            look(query);
        }
        // Less than asked for is the end; so is what does not ascend, and is named already.
        if (count < kPart || last < from || last == std::numeric_limits<std::int64_t>::max()) return;
        from = last + 1;
    }
}

void Auditor::entries() {
    in_parts("SELECT idx, stream, version, type, instant, where_json, where_salt, who_json, who_salt, what_json,"
             " what_salt, leaf, closes FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?",
             [&](edge::sql::Query const& row) {
                 entry(row, std::to_string(row.integer(0)));
                 log_.note_root();
             });
    report_.entries = static_cast<std::int64_t>(log_.frontier.size());
}

void Auditor::entry(edge::sql::Query const& row, std::string const& key) {
    auto const index = row.integer(0);
    expect(index == static_cast<std::int64_t>(log_.frontier.size()), "entries", key, "index does not follow");
    auto const where = json::read<Where>(row.view(5));
    if (where && json::write(*where) == row.view(5)) {
        expect(where->stream == row.view(1) && where->version == row.integer(2) && where->type == row.view(3) &&
                   where->instant.milliseconds == row.integer(4),
               "entries", key, "columns differ from `where`");
        expect(++versions_[where->stream] == where->version, "entries", key, "version does not follow in its stream");
        expect(where->instant >= instant_, "entries", key, "instant goes back");
        instant_ = where->instant;
    } else {
        fault("entries", key, "`where` is not canonical");
    }
    auto const who = json::read<Who>(row.view(7));
    expect(who && json::write(*who) == row.view(7), "entries", key, "`who` is not canonical");
    expect(json::require_canonical(row.view(9)).has_value(), "entries", key, "`what` is not canonical");
    auto const leaf =
        trust::merkle::leaf(leaf_data(index, commit_to(row.view(6), row.view(5)), commit_to(row.view(8), row.view(7)),
                                      commit_to(row.view(10), row.view(9))));
    expect(row.view(6).size() == 32 && row.view(8).size() == 32 && row.view(10).size() == 32, "entries", key,
           "a salt is not 32 bytes long");
    expect(bytes_of(leaf) == row.view(11), "entries", key, "content does not match its leaf");
    expect(concatenated(log_.frontier.append(leaf)) == row.view(12), "entries", key, "interior nodes do not match");
}

void Auditor::outbox() {
    in_parts("SELECT o.sequence, o.message, o.leaf, o.closes, o.entry, o.mark, e.instant"
             " FROM outbox o LEFT JOIN entries e ON e.idx = o.entry WHERE o.sequence >= ? ORDER BY o.sequence LIMIT ?",
             [&](edge::sql::Query const& row) {
                 message(row, std::to_string(row.integer(0)));
                 outbox_.note_root();
             });
    report_.messages = static_cast<std::int64_t>(outbox_.frontier.size());
}

void Auditor::message(edge::sql::Query const& row, std::string const& key) {
    auto const sequence = static_cast<std::int64_t>(outbox_.frontier.size());
    expect(row.integer(0) == sequence, "outbox", key, "sequence does not follow");
    expect(json::require_canonical(row.view(1)).has_value(), "outbox", key, "message is not canonical");
    if (auto const message = json::read<exchange::Message>(row.view(1))) {
        expect(message->sequence == row.integer(0) && identities_.contains({message->origin, message->epoch}), "outbox",
               key, "message is of another place");
        expect(!row.is_null(6) && message->occurredAt.milliseconds == row.integer(6) && row.integer(4) >= sender_,
               "outbox", key, "message does not follow from its entry");
        sender_ = row.integer(4);
    } else {
        fault("outbox", key, "message cannot be read");
    }
    auto const leaf = trust::merkle::leaf(row.view(1));
    expect(bytes_of(leaf) == row.view(2), "outbox", key, "message does not match its leaf");
    expect(concatenated(outbox_.frontier.append(leaf)) == row.view(3), "outbox", key, "interior nodes do not match");
    expect(mark_of({key, row.view(2), std::to_string(row.integer(4))}) == row.view(5), "outbox", key,
           "row does not match its mark");
}

void Auditor::heads(std::string const& table, char const* statement, std::string_view label, Log const& log,
                    std::int64_t& count) {
    std::int64_t largest = -1;
    auto query = database_.query(statement);
    while (query.next()) {
        auto const key = std::to_string(query.integer(1));
        auto const here = [&](bool fits, char const* what) { expect(fits, table.c_str(), key, what); };
        here(query.integer(2) == ++count, "a head is missing before this one");
        auto const head = json::read<trust::SignedHead>(query.view(0));
        if (!head || json::write(*head) != query.view(0)) {
            fault(table, key, "head is not canonical");
            continue;
        }
        here(head->head.size == query.integer(1) && (table != "heads" || head->head.epoch == query.integer(3)),
             "columns differ from the head");
        here(head->head.size > largest, "heads do not grow");
        auto const root = log.roots.find(head->head.size);
        here(head->head.size <= static_cast<std::int64_t>(log.frontier.size()) && root != log.roots.end() &&
                 root->second == head->head.root,
             "root is not that of the log");
        auto const signer = keys_.find(head->head.keyId);
        here(signer != keys_.end() && trust::verifies(*head, label, signer->second), "signature does not verify");
        here(identities_.contains({head->head.logId, head->head.epoch}), "head is of another ledger");
        largest = head->head.size;
        heads_.insert(trust::digest_of(head->head));
    }
    expect(largest == static_cast<std::int64_t>(log.frontier.size()), table.c_str(), std::to_string(largest),
           "the last head does not cover the log");
}

void Auditor::cosignatures() {
    auto query = database_.query("SELECT head, witness, value, mark, size FROM cosignatures");
    while (query.next()) {
        auto const key = query.text(1);
        auto const value = json::read<trust::Cosignature>(query.view(2));
        expect(value && json::write(*value) == query.view(2) && bytes_of(value->head) == query.view(0) &&
                   value->witness == key && heads_.contains(value->head),
               "cosignatures", key, "does not belong to a head of this ledger");
        expect(mark_of({query.view(0), std::to_string(query.integer(4)), key, query.view(2)}) == query.view(3),
               "cosignatures", key, "row does not match its mark");
    }
}

void Auditor::idempotency() {
    auto query = database_.query("SELECT actor, key, request, outcome, mark FROM idempotency");
    while (query.next()) {
        auto const key = query.text(0) + "/" + query.text(1);
        auto const outcome = kept_outcome(query.view(3));
        expect(outcome && std::all_of(outcome->indexes.begin(), outcome->indexes.end(),
                                      [&](auto index) { return index >= 0 && index < report_.entries; }),
               "idempotency", key, "outcome is not one of this ledger's");
        expect(mark_of({query.view(0), query.view(1), query.view(2), query.view(3)}) == query.view(4), "idempotency",
               key, "row does not match its mark");
    }
}

} // namespace haihe::ledger
