#pragma once

// 撤回 before the deadline (招标投标法 第二十九条).

#include "kernel/refusal.hpp"
#include "trading/bid/bid_box.hpp"

#include <string>

namespace haihe::trading {

struct WithdrawBid {
    std::string bid_id;
    std::string bidder;
    trust::Signature signature;
    kernel::Instant received_at;
};

/// Refusals: `bid_is_the_callers` (absent: whose bid it is stays unsaid), `bid_stands`,
/// `withdrawal_precedes_the_deadline`.
kernel::Result<BidWithdrawn> decide(BidBox const& box, WithdrawBid const& command, kernel::Instant deadline);

} // namespace haihe::trading
