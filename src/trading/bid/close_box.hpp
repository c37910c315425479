#pragma once

// The box closes by itself at the deadline.

#include "kernel/refusal.hpp"
#include "trading/bid/bid_box.hpp"

namespace haihe::trading {

/// Refusals: `box_is_open`, `deadline_has_come`.
kernel::Result<BidBoxClosed> close(BidBox const& box, std::string const& tender, std::string const& lot,
                                   kernel::Instant deadline, kernel::Instant now);

} // namespace haihe::trading
