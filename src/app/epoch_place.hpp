#pragma once

// A stopped node whose operator begins a new epoch: its ledger, and those who hold what it lost.

#include "app/console.hpp"
#include "app/conversation.hpp"
#include "app/node_setup.hpp"
#include "edge/clock/clock.hpp"
#include "exchange/held_logs.hpp"
#include "ledger/ledger.hpp"
#include "trust/hub_epoch.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::app {

struct EpochPlace {
    NodeSetup setup;
    edge::SystemClock clock;
    std::unique_ptr<ledger::Ledger> ledger;
    std::unique_ptr<Conversation> hub; ///< none at the hub
    kernel::Instant now;               ///< by the hub; at the hub its own

    [[nodiscard]] bool is_hub() const { return !hub; }
    /// The hub's answer. Its refusals, and those of the line.
    kernel::Result<std::string> ask(std::string const& method, std::string const& target, std::string body);
};

/// Refusals: those of the configuration, `ledger_is_there`; of the line to the hub.
kernel::Result<std::unique_ptr<EpochPlace>> open_epoch_place(std::string const& config, std::string const& home);

/// A platform that the hub asks, and what it holds of it, or why it does not say.
struct AskedHolder {
    std::string platform; ///< code; empty: at this address nobody has answered
    std::string url;
    kernel::Result<exchange::HeldOfHub> held;
};

/// Every connected platform of the kept register but those left out, then whoever answers at the further addresses.
std::vector<AskedHolder> ask_holders(EpochPlace& place, std::vector<std::string> const& without,
                                     std::vector<std::string> const& further);

/// Whether the platform at this address would go on with the hub. Its refusal, or that of the line.
kernel::Result<void> ask_whether_it_goes_on(EpochPlace& place, std::string const& url,
                                            trust::SignedNewEpoch const& document);

} // namespace haihe::app
