#pragma once

// The entry with which a ledger begins a new epoch, as far as it can be judged by itself.

#include "kernel/refusal.hpp"
#include "ledger/entry.hpp"
#include "trust/certificate.hpp"
#include "trust/hub_epoch.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::proof {

inline constexpr std::string_view kEpochBegun = "platform-epoch.begun";

struct DeclaredEpoch {
    trust::EpochStart declared;
    bool is_of_a_hub = false;
    kernel::Digest digest;          ///< SM3 of the declaration
    trust::Certificate certificate; ///< the one that signs in it
    std::vector<trust::Certificate> officers;
};

/// Refusals: those of trust/hub_epoch.hpp.
kernel::Result<DeclaredEpoch> read_declaration(trust::SignedNewEpoch const& document);

/// Refusals besides: `new_epoch_is_an_entry_of_the_ledger`: another type of entry, another place than the declaration
/// says, or another platform.
kernel::Result<DeclaredEpoch> read_epoch_entry(std::string_view platform, std::int64_t index,
                                               ledger::Where const& where, std::string_view what);

} // namespace haihe::proof
