#pragma once

// The ledger's own tables. No tree is stored apart: the row of leaf i also holds the interior nodes that it completes
// (`closes`, lowest first), so node (level, index) is in row ((index+1) << level) - 1. STRICT, so that the integrity
// check also sees a changed type. `number` counts the heads, so that a missing one leaves a gap. `mark` is a digest of
// the row's other columns, where no leaf and no signature covers them: against damage, not against an adversary.
// Rows of `outbox` and sizes of `outbox_heads` go on counting through the epochs (ledger/epochs), each of which is a
// log of its own: the message of sequence s stands in row first_row + s.

#include "edge/sql/connection.hpp"
#include "ledger/entry.hpp"
#include "ledger/mark.hpp"
#include "trust/merkle.hpp"
#include "trust/tree_head.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::ledger {

inline constexpr std::int64_t kApplicationId = 0x48484c47; ///< HHLG
inline constexpr std::int64_t kSchemaVersion = 1;
inline constexpr std::int64_t kReadMax = 10'000;

inline constexpr char const* kLedgerSchema = R"(
CREATE TABLE IF NOT EXISTS identity(log_id TEXT NOT NULL, epoch INTEGER NOT NULL, key_id TEXT NOT NULL, certificate TEXT NOT NULL,
  mark BLOB NOT NULL, PRIMARY KEY(log_id, epoch, key_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries(idx INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL,
  instant INTEGER NOT NULL, where_json TEXT NOT NULL, where_salt BLOB NOT NULL, who_json TEXT, who_salt BLOB, what_json TEXT,
  what_salt BLOB, leaf BLOB NOT NULL, closes BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS entries_stream ON entries(stream, version);
CREATE TABLE IF NOT EXISTS heads(epoch INTEGER NOT NULL, size INTEGER NOT NULL, number INTEGER NOT NULL, head TEXT NOT NULL,
  PRIMARY KEY(epoch, size)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cosignatures(head BLOB NOT NULL, size INTEGER NOT NULL, witness TEXT NOT NULL, value TEXT NOT NULL, mark BLOB NOT NULL,
  PRIMARY KEY(head, witness)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cosignatures_by_size ON cosignatures(size);
CREATE TABLE IF NOT EXISTS outbox(sequence INTEGER PRIMARY KEY, message TEXT NOT NULL, leaf BLOB NOT NULL, closes BLOB NOT NULL,
  entry INTEGER NOT NULL, mark BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS outbox_entry ON outbox(entry);
CREATE TABLE IF NOT EXISTS outbox_heads(size INTEGER PRIMARY KEY, number INTEGER NOT NULL, head TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS idempotency(actor TEXT NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL, outcome TEXT NOT NULL,
  mark BLOB NOT NULL, PRIMARY KEY(actor, key)) STRICT, WITHOUT ROWID;
)";

inline constexpr char const* kInsertEntry = "INSERT INTO entries(idx, stream, version, type, instant, where_json, "
                                            "where_salt, who_json, who_salt, what_json, what_salt,"
                                            " leaf, closes) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)";
inline constexpr char const* kInsertHead = "INSERT INTO heads(epoch, size, number, head) VALUES(?,?,?,?)";

/// Makes the tables of a new database, in a transaction that the caller has begun. Throws std::runtime_error for a
/// database of something else, or of a later version.
void create_tables(edge::sql::Connection& database);

/// A log stored as rows with `leaf` and `closes`: "entries" by idx, or "outbox" by sequence. They throw DatabaseError.
trust::merkle::NodeReader nodes_of_entries(edge::sql::Connection& database);
/// The outbox's log of the epoch that begins with `first_row`; its frontier only of the latest one.
trust::merkle::NodeReader nodes_of_outbox(edge::sql::Connection& database, std::int64_t first_row);
trust::merkle::Frontier frontier_of_entries(edge::sql::Connection& database);
trust::merkle::Frontier frontier_of_outbox(edge::sql::Connection& database, std::int64_t first_row);

std::optional<Entry> read_entry(edge::sql::Connection& database, std::int64_t index);
/// At most kReadMax.
std::vector<Entry> read_entries(edge::sql::Connection& database, std::int64_t from, std::int64_t limit);
/// Throws DatabaseError when the text is not a signed head.
trust::SignedHead head_from(std::string_view text);

std::string concatenated(std::vector<kernel::Digest> const& hashes);
std::string bytes_of(kernel::Digest const& digest);
kernel::Digest digest_from(std::string_view bytes); ///< throws DatabaseError when it is not 32 bytes
/// Whether it is one of the tables above.
bool is_of_the_log(std::string_view table);

} // namespace haihe::ledger
