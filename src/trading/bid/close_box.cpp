#include "trading/bid/close_box.hpp"

namespace haihe::trading {

kernel::Result<BidBoxClosed> close(BidBox const& box, std::string const& tender, std::string const& lot,
                                   kernel::Instant deadline, kernel::Instant now) {
    using kernel::RefusalKind;
    if (box.closed_at)
        return kernel::refuse(RefusalKind::conflict, "box_is_open", {"投标箱已经关闭。", "The bid box is closed."});
    if (now < deadline)
        return kernel::refuse(RefusalKind::conflict, "deadline_has_come",
                              {"投标截止时间未到。", "The bid deadline has not come."});
    BidBoxClosed closed{tender, lot, deadline, now, {}};
    for (auto const& bid : box.standing()) closed.headers.push_back(bid.header_digest);
    return closed;
}

} // namespace haihe::trading
