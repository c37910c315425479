#pragma once

// A node's ledger and stores of files, lived through and then cut off by bad power, again and again.

#include "chaos/power/power.hpp"
#include "ledger/ledger_fixture.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace haihe::chaos {

/// What was told to somebody outside before the power failed.
struct Acknowledged {
    std::vector<std::string> receipts;           ///< JSON
    std::set<std::string> files;                 ///< digests of kept files that an entry names
    std::map<std::string, std::int64_t> uploads; ///< bytes of each that lie safe; of `kUploadBytes`
    std::set<std::string> drafts;                ///< in a table that is no view
};
inline constexpr std::int64_t kUploadBytes = 30'000;

/// A place for one history, with what the outside knows of it.
struct Place {
    std::string directory; ///< exists, canonical
    trust::PrivateKey const& key;
    trust::Certificate const& certificate;
    Acknowledged told{};

    [[nodiscard]] std::string database() const { return directory + "/ledger.db"; }
    [[nodiscard]] ledger::LedgerOptions options() const { return {database(), "A1201000001", key, certificate, true}; }
};

/// Another process opens the place as a node does, works as `power.seed` says, and dies when the power fails. What it
/// told before that is added to `place.told`. Empty, or what went wrong otherwise.
std::string live(Place& place, Power const& power);

/// What the place lacks of what was told, and whatever else is wrong with it; by the ordinary program. Empty = nothing.
std::vector<std::string> faults_of(Place const& place);

} // namespace haihe::chaos
