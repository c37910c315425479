#include "trading/contract/return_deposit.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

constexpr std::size_t kVoucherBytesMax = 200;

bool asks_for_a_deposit(Tender const& tender, std::string const& lot) {
    return std::ranges::any_of(tender.registered.lots, [&](exchange::LotPublished const& one) {
        return one.code == lot && one.deposit && one.deposit->fen > 0;
    });
}

bool may_be_kept(Award const& award, std::string const& bidder) {
    return std::ranges::any_of(award.cancelled, [&](AwardCancelled const& one) {
        return one.winner == bidder && (one.ground == "gave_up" || one.ground == "no_bond");
    });
}

} // namespace

std::vector<OwedDeposit> deposits_owed(Tender const& tender, std::string const& lot, BidBox const& box,
                                       Opening const& opening, Award const& award) {
    std::vector<OwedDeposit> owed;
    if (!asks_for_a_deposit(tender, lot)) return owed;
    if (tender.phase == Phase::terminated && !opening.listed)
        for (auto const& bid : box.standing()) owed.push_back({bid.bidder, bid.bidder_name, false});
    for (auto const& bid : opening.bids)
        if (!bid.left_unopened || bid.left_unopened->outcome != "revoked")
            owed.push_back({bid.of.bidder, bid.of.bidderName, may_be_kept(award, bid.of.bidder)});
    return owed;
}

kernel::Result<DepositReturned> return_deposit(LotContract const& contract, Tender const& tender,
                                               std::vector<OwedDeposit> const& owed, DepositReturned returning) {
    if (auto may = require_step(contract, tender, ContractStep::return_deposit); !may)
        return std::unexpected(may.error());
    if (std::ranges::find(owed, returning.bidder, &OwedDeposit::bidder) == owed.end())
        return kernel::refuse(RefusalKind::absent, "deposit_is_owed",
                              {"没有应向该投标人退还的投标保证金。", "No deposit is owed back to this bidder."},
                              "/bidder");
    if (std::ranges::find(contract.returned, returning.bidder, &DepositReturned::bidder) != contract.returned.end())
        return kernel::refuse(RefusalKind::conflict, "deposit_is_returned_once",
                              {"该投标人的投标保证金已经退还。", "This bidder's deposit has been returned."},
                              "/bidder");
    if (returning.interest.fen < 0)
        return kernel::refuse(RefusalKind::unacceptable, "interest_is_not_negative",
                              {"利息不得小于零。", "Interest is not below zero."}, "/interest");
    if (returning.voucher.empty() || returning.voucher.size() > kVoucherBytesMax)
        return kernel::refuse(
            RefusalKind::unacceptable, "voucher_is_stated",
            {"请写明退款凭证号，不超过200字节。", "State the number of the payment, at most 200 bytes."}, "/voucher");
    return returning;
}

} // namespace haihe::trading
