#pragma once

// Which epoch this ledger is in, and where the outbox of each begins: the log itself says it. The entries of all epochs
// are one log; the outbox begins anew in each, and the rows of its table go on counting.

#include "edge/sql/connection.hpp"
#include "trust/hub_epoch.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::ledger {

/// Entry kept.entries, of a platform or of the hub: the first that a head of the new epoch covers.
struct EpochBegun {
    static constexpr char const* kEventName = "platform-epoch.begun";
    std::string declaration;
    std::string certificate;
    std::vector<trust::Signature> signatures;
    std::optional<trust::OtherPast> otherPast{};

    [[nodiscard]] trust::SignedNewEpoch document() const { return {declaration, certificate, signatures, otherPast}; }
};
BOOST_DESCRIBE_STRUCT(EpochBegun, (), (declaration, certificate, signatures, otherPast))

inline constexpr std::string_view kEpochStream = "platform-epoch"; ///< one a ledger

struct Epoch {
    std::int64_t number = 1;
    std::int64_t from_entry = 0; ///< its first
    std::int64_t first_row = 0;  ///< of the outbox: sequence 0
    std::string certificate{};   ///< key id of the one that it began with; empty: the ledger's first
    std::string declaration{};   ///< empty: the ledger's first
};

/// Ascending, the first one included. Throws DatabaseError for a declaration that cannot be read.
std::vector<Epoch> epochs(edge::sql::Connection& database);
/// The one that follows `last`.
Epoch following(Epoch const& last, trust::EpochStart const& declared, std::string declaration);

} // namespace haihe::ledger
