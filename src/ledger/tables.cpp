#include "ledger/tables.hpp"

#include "json/codec.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace haihe::ledger {

namespace {

using edge::sql::Connection;
using edge::sql::DatabaseError;
using trust::merkle::Hash;

Hash read_node(Connection& database, char const* statement, std::int64_t first_row, unsigned level,
               std::uint64_t index) {
    auto query = database.query(statement);
    query.bind(first_row + static_cast<std::int64_t>(((index + 1) << level) - 1));
    if (!query.next()) throw DatabaseError("a row of the log is missing");
    if (level == 0) return digest_from(query.view(0));
    auto const closes = query.view(1);
    auto const offset = (level - 1) * std::size_t{32};
    if (closes.size() < offset + 32) throw DatabaseError("a row of the log lacks its interior nodes");
    return digest_from(closes.substr(offset, 32));
}

trust::merkle::Frontier frontier(std::int64_t size, trust::merkle::NodeReader const& read) {
    return *trust::merkle::frontier_at(static_cast<std::uint64_t>(size), read);
}

std::int64_t number(Connection& database, char const* statement) {
    auto query = database.query(statement);
    query.next();
    return query.integer(0);
}

Entry entry_from(edge::sql::Query const& row) {
    Entry entry;
    entry.index = row.integer(0);
    if (auto where = json::read<Where>(row.view(1)))
        entry.where = std::move(*where);
    else
        throw DatabaseError("entries: `where` cannot be read");
    if (auto who = json::read<Who>(row.view(3)))
        entry.who = std::move(*who);
    else
        throw DatabaseError("entries: `who` cannot be read");
    entry.where_salt = row.text(2);
    entry.who_salt = row.text(4);
    entry.what = row.text(5);
    entry.what_salt = row.text(6);
    return entry;
}

} // namespace

void create_tables(Connection& database) {
    auto const [application, version] = database.format();
    bool const fresh = application == 0 && database.is_empty();
    if (!fresh && application != kApplicationId) throw std::runtime_error("the database is not a ledger");
    if (!fresh && version != kSchemaVersion)
        throw std::runtime_error("the ledger's tables have version " + std::to_string(version) +
                                 ", this program knows " + std::to_string(kSchemaVersion));
    if (!fresh) return;
    database.execute(kLedgerSchema);
    database.set_format({kApplicationId, kSchemaVersion});
}

std::string bytes_of(kernel::Digest const& digest) {
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

kernel::Digest digest_from(std::string_view bytes) {
    kernel::Digest digest;
    if (bytes.size() != digest.bytes.size()) throw DatabaseError("a hash is not 32 bytes long");
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

std::string concatenated(std::vector<kernel::Digest> const& hashes) {
    std::string bytes;
    bytes.reserve(hashes.size() * 32);
    for (auto const& hash : hashes) bytes.append(reinterpret_cast<char const*>(hash.bytes.data()), hash.bytes.size());
    return bytes;
}

bool is_of_the_log(std::string_view table) {
    constexpr std::array kNames{"identity", "entries",      "heads",      "cosignatures",
                                "outbox",   "outbox_heads", "idempotency"};
    return std::find(kNames.begin(), kNames.end(), table) != kNames.end();
}

std::string mark_of(std::vector<std::string_view> const& fields) {
    std::string bytes;
    for (auto const field : fields) bytes.append(std::to_string(field.size())).append(":").append(field);
    return bytes_of(trust::sm3(bytes));
}

trust::SignedHead head_from(std::string_view text) {
    auto head = json::read<trust::SignedHead>(text);
    if (!head) throw DatabaseError("a head cannot be read");
    return std::move(*head);
}

trust::merkle::NodeReader nodes_of_entries(Connection& database) {
    return [&database](unsigned level, std::uint64_t index) {
        return read_node(database, "SELECT leaf, closes FROM entries WHERE idx = ?", 0, level, index);
    };
}

trust::merkle::NodeReader nodes_of_outbox(Connection& database, std::int64_t first_row) {
    return [&database, first_row](unsigned level, std::uint64_t index) {
        return read_node(database, "SELECT leaf, closes FROM outbox WHERE sequence = ?", first_row, level, index);
    };
}

trust::merkle::Frontier frontier_of_entries(Connection& database) {
    return frontier(number(database, "SELECT coalesce(max(idx) + 1, 0) FROM entries"), nodes_of_entries(database));
}

trust::merkle::Frontier frontier_of_outbox(Connection& database, std::int64_t first_row) {
    return frontier(number(database, "SELECT coalesce(max(sequence) + 1, 0) FROM outbox") - first_row,
                    nodes_of_outbox(database, first_row));
}

std::optional<Entry> read_entry(Connection& database, std::int64_t index) {
    auto const found = read_entries(database, index, 1);
    if (found.empty() || found.front().index != index) return std::nullopt;
    return found.front();
}

std::vector<Entry> read_entries(Connection& database, std::int64_t from, std::int64_t limit) {
    auto query =
        database.query("SELECT idx, where_json, where_salt, who_json, who_salt, what_json, what_salt FROM entries"
                       " WHERE idx >= ? ORDER BY idx LIMIT ?");
    query.bind(from).bind(std::clamp<std::int64_t>(limit, 0, kReadMax));
    std::vector<Entry> entries;
    while (query.next()) entries.push_back(entry_from(query));
    return entries;
}

} // namespace haihe::ledger
