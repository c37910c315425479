#pragma once

// The ledger's own tables. No tree is stored apart: the row of leaf i also holds the interior nodes that it completes
// (`closes`, lowest first), so node (level, index) is in row ((index+1) << level) - 1.

#include "edge/sql/connection.hpp"
#include "ledger/desk.hpp"
#include "trust/merkle.hpp"

#include <optional>
#include <string>

namespace haihe::ledger {

inline constexpr char const* kLedgerSchema = R"(
CREATE TABLE IF NOT EXISTS identity(log_id TEXT NOT NULL, epoch INTEGER NOT NULL, key_id TEXT NOT NULL, certificate TEXT NOT NULL,
  PRIMARY KEY(log_id, epoch, key_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries(idx INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL,
  instant INTEGER NOT NULL, where_json TEXT, where_salt BLOB, who_json TEXT, who_salt BLOB, what_json TEXT, what_salt BLOB,
  leaf BLOB NOT NULL, closes BLOB NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS entries_stream ON entries(stream, version);
CREATE TABLE IF NOT EXISTS heads(epoch INTEGER NOT NULL, size INTEGER NOT NULL, head TEXT NOT NULL, PRIMARY KEY(epoch, size)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cosignatures(head BLOB NOT NULL, witness TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(head, witness)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox(sequence INTEGER PRIMARY KEY, message TEXT NOT NULL, leaf BLOB NOT NULL, closes BLOB NOT NULL, entry INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS outbox_heads(size INTEGER PRIMARY KEY, head TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS idempotency(actor TEXT NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL, outcome TEXT NOT NULL,
  PRIMARY KEY(actor, key)) WITHOUT ROWID;
)";

/// A log stored as rows with `leaf` and `closes`: "entries" by idx, or "outbox" by sequence.
trust::merkle::NodeReader nodes_of_entries(edge::sql::Connection& database);
trust::merkle::NodeReader nodes_of_outbox(edge::sql::Connection& database);
trust::merkle::Frontier frontier_of_entries(edge::sql::Connection& database);
trust::merkle::Frontier frontier_of_outbox(edge::sql::Connection& database);
std::optional<Entry> read_entry(edge::sql::Connection& database, std::int64_t index);
std::vector<Entry> read_entries(edge::sql::Connection& database, std::int64_t from, std::int64_t limit);
std::string concatenated(std::vector<kernel::Digest> const& hashes);
std::string bytes_of(kernel::Digest const& digest);
kernel::Digest digest_from(std::string_view bytes); ///< throws DatabaseError when it is not 32 bytes

} // namespace haihe::ledger
