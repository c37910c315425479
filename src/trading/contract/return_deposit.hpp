#pragma once

// 退还投标保证金 with interest: within five days of the contract, to the winner and to the others (条例 第五十七条); of
// a lot that failed, of a terminated tender (第三十一条: 及时) and of a bidder that did not extend its bid
// (评标委员会和评标方法暂行规定 第四十条) no article counts the days, and this platform shows the same five.

#include "trading/award/award.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/contract/contract.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// What a deposit of a lot depends on.
struct ContractStates {
    Tender const& tender;
    BidBox const& box;
    Opening const& opening;
    Evaluation const& evaluation;
    Award const& award;
    LotContract const& contract;
};

/// Why a deposit is to go back, and since when.
struct DepositDue {
    std::string ground; ///< contract | failure | termination | extension
    kernel::Instant since;
};

struct OwedDeposit {
    std::string bidder;
    std::string bidder_name;
    /// Its award was cancelled because it gave up or posted no bond: the tenderee may keep it (条例 第七十四条).
    bool may_be_kept = false;
    std::optional<DepositDue> due{}; ///< absent: the lot goes on, and its deposits with it
};
/// Of every bidder of the list whose bid was not revoked (撤销: 条例 第三十五条), in its order; where no list was
/// fixed, the lot having failed or its tender being terminated, of every bidder whose bid stands in the box. None where
/// the lot asked for no deposit.
std::vector<OwedDeposit> deposits_owed(ContractStates const& states, std::string const& lot);

/// By the host. Refusals: those of require_step, `deposit_is_owed` (absent), `deposit_is_due` (conflict),
/// `deposit_is_returned_once`, `interest_is_not_negative`, `voucher_is_stated`.
kernel::Result<DepositReturned> return_deposit(LotContract const& contract, Tender const& tender,
                                               std::vector<OwedDeposit> const& owed, DepositReturned returning);

} // namespace haihe::trading
