#pragma once

// What the operator of a stopped hub does, whose ledger has lost its tail or whose key was stolen: drafts the
// declaration from what the platforms hold of it. Begun it is like any other (node/new_epoch). And what the operator of
// a platform does that the declaration does not name (spec/exchange §4.3).

#include "exchange/held_logs.hpp"
#include "ledger/ledger.hpp"
#include "trust/hub_epoch.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::node {

/// Nobody has signed it yet. Refusals: those of read_hub_epoch; `new_epoch_certificate_is_registered`, with the fact
/// `platform`, when one knows the hub by another certificate than the others do, or by none that is at hand here.
kernel::Result<trust::SignedNewEpoch> draft_hub_epoch(ledger::Ledger& ledger, std::vector<exchange::HeldOfHub> held,
                                                      trust::EpochGround ground, std::string reason,
                                                      kernel::Instant now);

/// That a platform's operator has looked into a declaration of the hub and follows it, whatever it says of this
/// platform: an entry of the platform's ledger.
struct HubEpochFollowed {
    static constexpr char const* kEventName = "hub-epoch.followed";
    std::string declaration; ///< digest of its text
};
BOOST_DESCRIBE_STRUCT(HubEpochFollowed, (), (declaration))

/// At a stopped platform. True: recorded now; false: it was before. Refusals: `digest_is_well_formed`, those of the
/// ledger.
kernel::Result<bool> follow_hub_epoch(ledger::Ledger& ledger, std::string const& declaration, kernel::Instant now);

} // namespace haihe::node
