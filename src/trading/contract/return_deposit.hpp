#pragma once

// 退还投标保证金: within five days of the contract, with interest, to the winner and to the others (条例 第五十七条);
// of a terminated tender at once, to whoever had a bid in its box (第三十一条).

#include "trading/award/award.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/contract/contract.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct OwedDeposit {
    std::string bidder;
    std::string bidder_name;
    /// Its award was cancelled because it gave up or posted no bond: the tenderee may keep it (条例 第七十四条).
    bool may_be_kept = false;
};
/// Of every bidder of the list whose bid was not revoked (撤销: 条例 第三十五条), in its order; of a tender that was
/// terminated before its list was fixed, of every bidder whose bid stands in the box. None where the lot asked for no
/// deposit.
std::vector<OwedDeposit> deposits_owed(Tender const& tender, std::string const& lot, BidBox const& box,
                                       Opening const& opening, Award const& award);

/// By the host. Refusals: those of require_step, `deposit_is_owed` (absent), `deposit_is_returned_once`,
/// `interest_is_not_negative`, `voucher_is_stated`.
kernel::Result<DepositReturned> return_deposit(LotContract const& contract, Tender const& tender,
                                               std::vector<OwedDeposit> const& owed, DepositReturned returning);

} // namespace haihe::trading
