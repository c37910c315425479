#pragma once

// The ciphertext goes up, by tus 1.0, and goes on where it was cut.

#include "bidder/bid_folder.hpp"
#include "bidder/platform.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace haihe::bidder {

using Progress = std::function<void(std::int64_t sent, std::int64_t size)>;

/// The upload's id once it is whole. Pieces of 4 MiB; a line that breaks is taken up again five times. Refusals: of the
/// platform; `peer_answers`.
kernel::Result<std::string> upload(BidFolder const& folder, Platform& platform, Credential const& bidder,
                                   Progress const& progress);

} // namespace haihe::bidder
