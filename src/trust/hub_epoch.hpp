#pragma once

// The hub goes on after its ledger lost its tail, or after its key was stolen (spec/exchange §4.3). Above it is nobody
// who would hold what it lost: its platforms do, each its own part, and each judges by that.

#include "trust/new_epoch.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

inline constexpr std::string_view kHubEpochLabel = "haihe/hub-epoch/1";

/// A platform, and what it holds of the hub.
struct EpochHolder {
    std::string platform;   ///< code
    LogPrefix witnessed;    ///< of the hub's ledger; of size 0: nothing
    std::int64_t read = -1; ///< the position in the hub's feed up to which it has taken in; -1: nothing
    friend bool operator==(EpochHolder const&, EpochHolder const&) = default;
};
BOOST_DESCRIBE_STRUCT(EpochHolder, (), (platform, witnessed, read))

struct HubEpoch {
    std::string platform;    ///< the hub's code
    std::int64_t epoch = 2;  ///< the one that begins
    std::string certificate; ///< key id of the one that signs in it
    KeptLogs kept;
    std::vector<EpochHolder> holders; ///< ascending by code
    EpochGround ground = EpochGround::ledger_lost;
    std::string reason;
    kernel::Instant declaredAt;
    friend bool operator==(HubEpoch const&, HubEpoch const&) = default;
};
BOOST_DESCRIBE_STRUCT(HubEpoch, (), (platform, epoch, certificate, kept, holders, ground, reason, declaredAt))

/// What every declaration says, whoever's it is.
struct EpochStart {
    std::string platform;
    std::int64_t epoch = 2;
    std::string certificate;
    KeptLogs kept;
    kernel::Instant declaredAt;
};
BOOST_DESCRIBE_STRUCT(EpochStart, (), (platform, epoch, certificate, kept, declaredAt))

/// Whether it names holders: then it is a hub's, and signed with kHubEpochLabel.
bool is_of_a_hub(SignedNewEpoch const& document);

/// What is declared, as far as that can be judged by itself: not who signed. Refusals: those of read_new_epoch, and
/// `hub_epoch_names_each_holder_once`. `otherPast` is of one of the holders.
kernel::Result<HubEpoch> read_hub_epoch(SignedNewEpoch const& document);

/// By its kind: read_hub_epoch or read_new_epoch.
kernel::Result<EpochStart> read_epoch_start(SignedNewEpoch const& document);

} // namespace haihe::trust
