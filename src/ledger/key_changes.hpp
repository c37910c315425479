#pragma once

// When which key has signed this ledger's heads and its outbox's: the log itself says it.

#include "edge/sql/connection.hpp"
#include "trust/key_change.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::ledger {

/// Entry fromEntry - 1, and the last entry whose heads the old key signs.
struct KeyChanged {
    static constexpr char const* kEventName = "platform-key.changed";
    std::string change;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(KeyChanged, (), (change, signature))

inline constexpr std::string_view kKeyStream = "platform-key"; ///< one a ledger

/// Ascending.
std::vector<trust::KeyChange> key_changes(edge::sql::Connection& database);
/// Those of one epoch.
std::vector<trust::KeyChange> key_changes(edge::sql::Connection& database, std::int64_t epoch);
/// Key id of the certificate that may sign a head of the outbox of this size, of the epoch that they are of; empty: no
/// change says anything of it.
std::string key_for_outbox(std::vector<trust::KeyChange> const& changes, std::int64_t size);

} // namespace haihe::ledger
