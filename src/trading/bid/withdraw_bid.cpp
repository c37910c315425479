#include "trading/bid/withdraw_bid.hpp"

#include "law/acts.hpp"

namespace haihe::trading {

kernel::Result<BidWithdrawn> decide(BidBox const& box, WithdrawBid const& command, kernel::Instant deadline) {
    using kernel::RefusalKind;
    auto const* bid = box.find(command.bid_id);
    if (!bid || bid->bidder != command.bidder)
        return kernel::refuse(RefusalKind::absent, "bid_is_the_callers",
                              {"没有这份投标文件。", "There is no such bid."}, "/bidId");
    if (box.closed_at || command.received_at >= deadline)
        return kernel::refuse({RefusalKind::unlawful,
                               "withdrawal_precedes_the_deadline",
                               {"投标截止后不能撤回投标文件。", "A bid cannot be withdrawn after the deadline."},
                               "",
                               law::tendering_law("第二十九条"),
                               {{"deadline", deadline.to_string()}}});
    if (bid->standing != BidStanding::in)
        return kernel::refuse(RefusalKind::conflict, "bid_stands",
                              {"这份投标文件已被撤回或者替换。", "This bid was withdrawn or superseded before."},
                              "/bidId");
    return BidWithdrawn{command.bid_id, command.bidder, command.signature, command.received_at};
}

} // namespace haihe::trading
