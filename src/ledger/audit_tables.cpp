// Every row of the ledger's tables, recomputed.

#include "ledger/audit_parts.hpp"
#include "ledger/auditor.hpp"
#include "ledger/idempotency.hpp"
#include "ledger/key_changes.hpp"
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
        key_epochs_.emplace(key, query.integer(3));
    }
    expect(!identities_.empty(), "identity", "?", "nobody's ledger");
}

void Auditor::collect_sizes(char const* statement, Log& log) {
    auto query = database_.query(statement);
    while (query.next()) log.roots[query.integer(0)] = {};
    log.note_root();
}

template <class Parts, class Read>
void Auditor::in_parts(Parts& parts, char const* statement, Read const& read) {
    constexpr std::int64_t kPart = 1000; // a server's answer stands in memory as a whole
    try {
        for (auto from = std::numeric_limits<std::int64_t>::min();;) {
            auto query = database_.query(statement);
            query.bind(from).bind(kPart);
            std::int64_t count = 0, last = from;
            for (; query.next(); ++count) {
                last = query.integer(0);
                parts.add(read(query));
            }
            // Less than asked for is the end; so is what does not ascend, and is named already.
            if (count < kPart || last < from || last == std::numeric_limits<std::int64_t>::max()) break;
            from = last + 1;
        }
    } catch (edge::sql::DatabaseError const&) { // what was read before it counts
        parts.finish();
        throw;
    }
    parts.finish();
}

void Auditor::entries() {
    AuditParts<EntryRow, EntrySeen> parts(threads_, [this](EntryRow const& row, EntrySeen const& seen) {
        entry(row, seen);
        log_.note_root();
    });
    in_parts(parts,
             "SELECT idx, stream, version, type, instant, where_json, where_salt, who_json, who_salt, what_json,"
             " what_salt, leaf, closes FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?",
             [](edge::sql::Query const& row) {
                 return EntryRow{row.integer(0), row.text(1),  row.integer(2), row.text(3), row.integer(4),
                                 row.text(5),    row.text(6),  row.text(7),    row.text(8), row.text(9),
                                 row.text(10),   row.text(11), row.text(12)};
             });
    report_.entries = static_cast<std::int64_t>(log_.frontier.size());
}

void Auditor::entry(EntryRow const& row, EntrySeen const& seen) {
    auto const key = std::to_string(row.index);
    auto const here = [&](bool fits, char const* what) { expect(fits, "entries", key, what); };
    here(row.index == static_cast<std::int64_t>(log_.frontier.size()), "index does not follow");
    if (auto const& where = seen.where) {
        here(seen.columns_fit, "columns differ from `where`");
        here(++versions_[where->stream] == where->version, "version does not follow in its stream");
        here(where->instant >= instant_, "instant goes back");
        instant_ = where->instant;
        if (where->type == KeyChanged::kEventName) key_change(row.what, key);
        if (where->type == EpochBegun::kEventName) epoch_begun(row.what, key);
    } else {
        fault("entries", key, "`where` is not canonical");
    }
    here(seen.who_is_canonical, "`who` is not canonical");
    here(seen.what_is_canonical, "`what` is not canonical");
    here(seen.salts_fit, "a salt is not 32 bytes long");
    here(bytes_of(seen.leaf) == row.leaf, "content does not match its leaf");
    here(concatenated(log_.frontier.append(seen.leaf)) == row.closes, "interior nodes do not match");
}

void Auditor::key_change(std::string_view body, std::string const& key) {
    auto const event = json::read<KeyChanged>(body);
    auto accepted = event ? trust::check_key_change({event->change, event->signature}) : std::unexpected(event.error());
    if (!accepted) return fault("entries", key, "a change of key that the new key has not signed");
    auto const& change = accepted->change;
    expect(std::to_string(change.fromEntry - 1) == key && identities_.contains({change.platform, change.epoch}) &&
               keys_.contains(change.replaced) && keys_.contains(change.certificate),
           "entries", key, "a change of key does not fit its place");
    changes_.push_back(change);
}

void Auditor::epoch_begun(std::string_view body, std::string const& key) {
    auto const event = json::read<EpochBegun>(body);
    auto const declared = event ? trust::read_epoch_start(event->document()) : std::unexpected(event.error());
    if (!declared || !trust::officers_of(event->document()))
        return fault("entries", key, "an epoch that two officers have not declared");
    auto const& kept = declared->kept;
    expect(std::to_string(kept.entries) == key && kept.root == log_.frontier.root() &&
               declared->epoch > epochs_.back().number && identities_.contains({declared->platform, declared->epoch}) &&
               keys_.contains(declared->certificate),
           "entries", key, "an epoch does not fit its place");
    epochs_.push_back(following(epochs_.back(), *declared, event->declaration));
    kept_.push_back(kept);
}

Epoch const& Auditor::epoch_of_row(std::int64_t row) const {
    auto const after = std::ranges::upper_bound(epochs_, row, {}, &Epoch::first_row);
    return after == epochs_.begin() ? *after : *(after - 1);
}

bool Auditor::is_within(Epoch const& epoch, std::int64_t rows, bool of_entries) const {
    auto const begin = of_entries ? &Epoch::from_entry : &Epoch::first_row;
    auto const* const next = &epoch == &epochs_.back() ? nullptr : &epoch + 1;
    return (rows > epoch.*begin || (rows == 0 && epoch.number == 1)) && (!next || rows <= next->*begin);
}

Epoch const* Auditor::epoch_of(trust::TreeHead const& head) const {
    auto const found = std::ranges::find(epochs_, head.epoch, &Epoch::number);
    return found == epochs_.end() ? nullptr : &*found;
}

void Auditor::in_force(trust::TreeHead const& head, std::int64_t trust::KeyChange::*from, std::string const& table,
                       std::string const& key) {
    for (auto const& change : changes_) {
        if (change.epoch != head.epoch) continue; // no key signs in another epoch's name
        expect(head.keyId != change.certificate || head.size > change.*from, table.c_str(), key,
               "signed by a key before its time");
        expect(head.keyId != change.replaced || head.size <= change.*from, table.c_str(), key,
               "signed by a key that had been replaced");
    }
}

void Auditor::outbox() {
    AuditParts<MessageRow, MessageSeen> parts(threads_, [this](MessageRow const& row, MessageSeen const& seen) {
        message(row, seen);
        outbox_.note_root();
    });
    in_parts(parts,
             "SELECT o.sequence, o.message, o.leaf, o.closes, o.entry, o.mark, e.instant"
             " FROM outbox o LEFT JOIN entries e ON e.idx = o.entry WHERE o.sequence >= ? ORDER BY o.sequence LIMIT ?",
             [](edge::sql::Query const& row) {
                 return MessageRow{row.integer(0),
                                   row.text(1),
                                   row.text(2),
                                   row.text(3),
                                   row.integer(4),
                                   row.text(5),
                                   row.is_null(6) ? std::nullopt : std::optional(row.integer(6))};
             });
    report_.messages = outbox_.rows();
}

void Auditor::message(MessageRow const& row, MessageSeen const& seen) {
    auto const key = std::to_string(row.sequence);
    auto const here = [&](bool fits, char const* what) { expect(fits, "outbox", key, what); };
    here(row.sequence == outbox_.rows(), "sequence does not follow");
    auto const& epoch = epoch_of_row(row.sequence);
    if (epoch.first_row > outbox_.first_row) { // the epoch before is over
        auto const& kept = kept_.at(static_cast<std::size_t>(&epoch - &epochs_.front()) - 1);
        here(kept.messagesRoot == outbox_.frontier.root(), "an epoch begins after another outbox than it says");
        outbox_.first_row = epoch.first_row;
        outbox_.frontier = {};
    }
    here(seen.is_canonical, "message is not canonical");
    if (auto const& message = seen.message) {
        here(message->sequence == row.sequence - epoch.first_row && message->epoch == epoch.number &&
                 identities_.contains({message->origin, message->epoch}),
             "message is of another place");
        here(row.instant && message->occurredAt.milliseconds == *row.instant && row.entry >= sender_,
             "message does not follow from its entry");
        sender_ = row.entry;
    } else {
        fault("outbox", key, "message cannot be read");
    }
    here(bytes_of(seen.leaf) == row.leaf, "message does not match its leaf");
    here(concatenated(outbox_.frontier.append(seen.leaf)) == row.closes, "interior nodes do not match");
    here(seen.mark_fits, "row does not match its mark");
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
        auto const* const epoch = epoch_of(head->head);
        bool const of_entries = table == "heads";
        auto const rows = head->head.size + (epoch && !of_entries ? epoch->first_row : 0);
        here(rows == query.integer(1) && (!of_entries || head->head.epoch == query.integer(3)),
             "columns differ from the head");
        here(epoch && is_within(*epoch, rows, of_entries), "head is of another epoch");
        here(rows > largest, "heads do not grow");
        auto const root = log.roots.find(rows);
        here(rows <= log.rows() && root != log.roots.end() && root->second == head->head.root,
             "root is not that of the log");
        auto const signer = keys_.find(head->head.keyId);
        here(signer != keys_.end() && trust::verifies(*head, label, signer->second), "signature does not verify");
        here(key_epochs_.contains({head->head.keyId, head->head.epoch}), "signed by a key of another epoch");
        here(identities_.contains({head->head.logId, head->head.epoch}), "head is of another ledger");
        in_force(head->head, table == "heads" ? &trust::KeyChange::fromEntry : &trust::KeyChange::fromSequence, table,
                 key);
        largest = rows;
        heads_.insert(trust::digest_of(head->head));
    }
    expect(largest == log.rows(), table.c_str(), std::to_string(largest), "the last head does not cover the log");
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
