// What any thread may read of a ledger, each in a snapshot of its own.

#include "ledger/ledger.hpp"

#include "ledger/key_changes.hpp"
#include "ledger/ledger_implementation.hpp"
#include "ledger/tables.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <stdexcept>

namespace haihe::ledger {

namespace {

using edge::sql::Connection;
using edge::sql::DatabaseError;

Part part_of(std::string_view value, std::string_view salt, bool disclose) {
    Part part{commit_to(salt, value), {}, {}};
    if (disclose) {
        part.salt = trust::hex({reinterpret_cast<std::uint8_t const*>(salt.data()), salt.size()});
        part.value = std::string(value);
    }
    return part;
}

/// The first head of `size` or more (or of just that size), in the earliest epoch that has one.
std::optional<trust::SignedHead> head_from_size(Connection& database, std::int64_t size, bool exactly) {
    auto epochs = database.query("SELECT DISTINCT epoch FROM identity ORDER BY epoch");
    while (epochs.next()) {
        auto head = database.query("SELECT head, size FROM heads WHERE epoch = ? AND size >= ? ORDER BY size LIMIT 1");
        head.bind(epochs.integer(0)).bind(size);
        if (head.next() && (!exactly || head.integer(1) == size)) return head_from(head.view(0));
    }
    return std::nullopt;
}

void require_within(bool within, char const* what) {
    if (!within) throw std::out_of_range(what);
}

std::int64_t newest(Connection& database, char const* statement) {
    auto query = database.query(statement);
    return query.next() ? query.integer(0) : 0;
}

/// The outbox of one epoch: its rows, and how many of them are signed.
struct Outbox {
    Epoch epoch;
    std::int64_t size = 0;
    bool is_latest = true;
};

Outbox outbox_of(Connection& database, std::optional<std::int64_t> number = {}) {
    auto const all = epochs(database);
    auto const one = number ? std::ranges::find(all, *number, &Epoch::number) : all.begin() + (std::ssize(all) - 1);
    require_within(one != all.end(), "the ledger has no such epoch");
    bool const is_latest = one + 1 == all.end();
    auto const end =
        is_latest ? newest(database, "SELECT size FROM outbox_heads ORDER BY size DESC LIMIT 1") : (one + 1)->first_row;
    return {*one, std::max<std::int64_t>(end - one->first_row, 0), is_latest};
}

trust::Cosignature cosignature_from(std::string_view text) {
    auto cosignature = json::read<trust::Cosignature>(text);
    if (!cosignature) throw DatabaseError("a cosignature cannot be read");
    return std::move(*cosignature);
}

std::vector<trust::Cosignature> cosignatures_of(Connection& database, trust::TreeHead const& head) {
    auto query = database.query("SELECT value FROM cosignatures WHERE head = ? ORDER BY witness");
    auto const digest = bytes_of(trust::digest_of(head));
    query.bind_blob(digest);
    std::vector<trust::Cosignature> found;
    while (query.next()) found.push_back(cosignature_from(query.view(0)));
    return found;
}

/// The least size that a witness has signed. Its clock may be behind ours: what it signed before `from` is passed over.
std::optional<std::int64_t> first_witnessed(Connection& database, std::int64_t size, kernel::Instant from) {
    auto query = database.query("SELECT size, value FROM cosignatures WHERE size >= ? ORDER BY size");
    query.bind(size);
    while (query.next())
        if (cosignature_from(query.view(1)).time >= from) return query.integer(0);
    return std::nullopt;
}

std::vector<Ledger::OutboxItem> outbox_items(edge::sql::Query query, std::int64_t first_row) {
    std::vector<Ledger::OutboxItem> items;
    while (query.next()) items.push_back({query.integer(0) - first_row, query.text(1), query.integer(2)});
    return items;
}

} // namespace

Receipt Ledger::receipt(std::int64_t index, bool disclose_where, bool disclose_who, bool disclose_what,
                        kernel::Instant witnessed_from) {
    auto database = reads().lease();
    Receipt receipt;
    receipt.index = index;
    {
        auto row = database->query(
            "SELECT where_json, where_salt, who_json, who_salt, what_json, what_salt FROM entries WHERE idx = ?");
        row.bind(index);
        require_within(row.next(), "there is no such entry");
        receipt.where = part_of(row.view(0), row.view(1), disclose_where);
        receipt.who = part_of(row.view(2), row.view(3), disclose_who);
        receipt.what = part_of(row.view(4), row.view(5), disclose_what);
    }
    // Witnesses see some heads, not all: the first that one has signed proves more than the entry's own.
    auto const witnessed = first_witnessed(*database, index + 1, witnessed_from);
    auto head = witnessed ? head_from_size(*database, *witnessed, true) : std::nullopt;
    if (!head) head = head_from_size(*database, index + 1, false);
    if (!head) throw DatabaseError("no head covers entry " + std::to_string(index));
    receipt.head = std::move(*head);
    receipt.proof =
        trust::merkle::inclusion_proof(static_cast<std::uint64_t>(index),
                                       static_cast<std::uint64_t>(receipt.head.head.size), nodes_of_entries(*database));
    auto key = database->query("SELECT certificate FROM identity WHERE key_id = ?");
    key.bind(receipt.head.head.keyId);
    if (!key.next()) throw DatabaseError("the certificate of a head is missing");
    receipt.certificate = key.text(0);
    receipt.cosignatures = cosignatures_of(*database, receipt.head.head);
    return receipt;
}

trust::SignedHead Ledger::head() {
    auto database = reads().lease();
    auto query = database->query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    if (!query.next()) throw DatabaseError("the ledger has no head");
    return head_from(query.view(0));
}

std::optional<trust::SignedHead> Ledger::head_at(std::int64_t size) {
    auto database = reads().lease();
    return head_from_size(*database, size, true);
}

std::vector<kernel::Digest> Ledger::consistency(std::int64_t first, std::int64_t second) {
    auto database = reads().lease();
    auto const size = newest(*database, "SELECT idx + 1 FROM entries ORDER BY idx DESC LIMIT 1");
    require_within(0 <= first && first <= second && second <= size, "the ledger has no such sizes");
    return trust::merkle::consistency_proof(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(second),
                                            nodes_of_entries(*database));
}

void Ledger::keep(trust::Cosignature const& cosignature, std::int64_t size) {
    auto const head = bytes_of(cosignature.head), value = json::write(cosignature);
    auto const mark = mark_of({head, std::to_string(size), cosignature.witness, value});
    write([&](Connection& database) {
        database
            .query("INSERT INTO cosignatures(head, size, witness, value, mark) VALUES(?,?,?,?,?) ON CONFLICT(head, "
                   "witness) DO UPDATE SET size = excluded.size, value = excluded.value, mark = excluded.mark")
            .bind_blob(head)
            .bind(size)
            .bind(cosignature.witness)
            .bind(value)
            .bind_blob(mark)
            .run();
    });
}

std::vector<trust::Cosignature> Ledger::cosignatures(trust::TreeHead const& head) {
    auto database = reads().lease();
    return cosignatures_of(*database, head);
}

Entry Ledger::entry(std::int64_t index) {
    auto database = reads().lease();
    auto found = read_entry(*database, index);
    require_within(found.has_value(), "there is no such entry");
    return std::move(*found);
}

std::vector<Entry> Ledger::entries(std::int64_t from, std::int64_t limit) {
    auto database = reads().lease();
    return read_entries(*database, from, limit);
}

std::vector<Epoch> Ledger::epochs() {
    auto database = reads().lease();
    return ledger::epochs(*database);
}

std::int64_t Ledger::outbox_size(std::optional<std::int64_t> epoch) {
    auto database = reads().lease();
    return outbox_of(*database, epoch).size;
}

std::vector<Ledger::OutboxItem> Ledger::outbox(std::int64_t from, std::int64_t limit,
                                               std::optional<std::int64_t> epoch) {
    auto database = reads().lease();
    auto const outbox = outbox_of(*database, epoch);
    auto const first_row = outbox.epoch.first_row;
    auto query = database->query("SELECT sequence, message, entry FROM outbox WHERE sequence >= ? AND sequence < ? "
                                 "ORDER BY sequence LIMIT ?");
    query.bind(first_row + std::max<std::int64_t>(from, 0))
        .bind(outbox.is_latest ? std::numeric_limits<std::int64_t>::max() : first_row + outbox.size)
        .bind(std::clamp<std::int64_t>(limit, 0, kReadMax));
    return outbox_items(std::move(query), first_row);
}

std::vector<Ledger::OutboxItem> Ledger::outbox_after_entry(std::int64_t entry, std::int64_t limit) {
    auto database = reads().lease();
    auto query =
        database->query("SELECT sequence, message, entry FROM outbox WHERE entry > ?1 AND entry <= "
                        "coalesce((SELECT entry FROM outbox WHERE entry > ?1 ORDER BY entry LIMIT 1 OFFSET ?2), "
                        "9223372036854775807) ORDER BY entry, sequence");
    query.bind(entry).bind(std::clamp<std::int64_t>(limit, 1, kReadMax) - 1);
    auto items = outbox_items(std::move(query), 0);
    auto const all = ledger::epochs(*database);
    for (auto& item : items)
        item.sequence -= (std::ranges::upper_bound(all, item.sequence, {}, &Epoch::first_row) - 1)->first_row;
    return items;
}

trust::SignedHead Ledger::outbox_head() {
    auto database = reads().lease();
    auto const outbox = outbox_of(*database);
    auto query = database->query("SELECT head FROM outbox_heads WHERE size = ?");
    query.bind(outbox.epoch.first_row + outbox.size);
    if (!query.next()) throw DatabaseError("the outbox has no head");
    return head_from(query.view(0));
}

trust::SignedHead Ledger::outbox_head_at(std::int64_t size, std::optional<std::int64_t> epoch) {
    auto database = reads().lease();
    auto const outbox = outbox_of(*database, epoch);
    auto const first_row = outbox.epoch.first_row;
    require_within(0 <= size && size <= outbox.size, "the outbox has no such size");
    auto query = database->query("SELECT head FROM outbox_heads WHERE size = ?");
    query.bind(first_row + size);
    if (query.next())
        if (auto stored = head_from(query.view(0)); stored.head.epoch == outbox.epoch.number) return stored;
    if (!outbox.is_latest) throw trust::KeyUnavailable("nothing is signed any more in an epoch that is over");
    auto const frontier =
        *trust::merkle::frontier_at(static_cast<std::uint64_t>(size), nodes_of_outbox(*database, first_row));
    auto const changes = ledger::key_changes(*database, outbox.epoch.number);
    auto const key_id = key_for_outbox(changes, size);
    auto by =
        std::ranges::find(signers(), key_id, [](Signer const& one) { return one.certificate.digest().to_string(); });
    // Before any change, and after one whose key was lost and replaced by the hub's operator, it is the one that signs.
    if (by == signers().end() && (changes.empty() || key_id == changes.back().certificate))
        by = signers().begin() + static_cast<std::ptrdiff_t>(implementation_->signer.load());
    if (by == signers().end()) throw trust::KeyUnavailable("the key that was in force then is not at hand: " + key_id);
    return trust::sign_head(
        by->key, trust::kOutboxHeadLabel,
        {log_id(), outbox.epoch.number, size, frontier.root(), clock().now(), by->certificate.digest().to_string()});
}

trust::SignedHead Ledger::outbox_head_over(std::int64_t sequence) {
    auto const epoch = epochs().back().number;
    for (auto const& change : key_changes())
        if (change.epoch == epoch && change.fromSequence > sequence) return outbox_head_at(change.fromSequence);
    return outbox_head();
}

std::vector<trust::KeyChange> Ledger::key_changes() {
    auto database = reads().lease();
    return ledger::key_changes(*database);
}

std::vector<kernel::Digest> Ledger::outbox_inclusion(std::int64_t sequence, std::int64_t size,
                                                     std::optional<std::int64_t> epoch) {
    auto database = reads().lease();
    auto const outbox = outbox_of(*database, epoch);
    require_within(0 <= sequence && sequence < size && size <= outbox.size, "the outbox has no such sizes");
    return trust::merkle::inclusion_proof(static_cast<std::uint64_t>(sequence), static_cast<std::uint64_t>(size),
                                          nodes_of_outbox(*database, outbox.epoch.first_row));
}

} // namespace haihe::ledger
