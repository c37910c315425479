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

/// The lot's end without a contract: at its opening, its evaluation or its award.
std::optional<kernel::Instant> failed_at(ContractStates const& states) {
    if (states.opening.failed) return states.opening.failed->failedAt;
    if (states.award.to_retender) return states.award.to_retender->decidedAt;
    auto const& reported = states.evaluation.reported;
    if (reported && reported->report.outcome != "candidates") return reported->reportedAt;
    return std::nullopt;
}

/// What came first counts.
std::optional<DepositDue> due_to(ContractStates const& states, std::string const& bidder) {
    if (auto const left = states.award.left_at(bidder)) return DepositDue{"extension", *left};
    if (auto const failed = failed_at(states)) return DepositDue{"failure", *failed};
    if (auto const& ended = states.tender.terminated) return DepositDue{"termination", ended->terminatedAt};
    if (auto const& concluded = states.contract.concluded) return DepositDue{"contract", concluded->concludedAt};
    return std::nullopt;
}

} // namespace

std::vector<OwedDeposit> deposits_owed(ContractStates const& states, std::string const& lot) {
    auto const& [tender, box, opening, evaluation, award, contract] = states;
    std::vector<OwedDeposit> owed;
    if (!asks_for_a_deposit(tender, lot)) return owed;
    if (opening.failed || (tender.terminated && !opening.listed))
        for (auto const& bid : box.standing())
            owed.push_back({bid.bidder, bid.bidder_name, false, due_to(states, bid.bidder)});
    for (auto const& bid : opening.bids)
        if (!bid.left_unopened || bid.left_unopened->outcome != "revoked")
            owed.push_back(
                {bid.of.bidder, bid.of.bidderName, may_be_kept(award, bid.of.bidder), due_to(states, bid.of.bidder)});
    return owed;
}

kernel::Result<DepositReturned> return_deposit(LotContract const& contract, Tender const& tender,
                                               std::vector<OwedDeposit> const& owed, DepositReturned returning) {
    if (auto may = require_step(contract, tender, ContractStep::return_deposit); !may)
        return std::unexpected(may.error());
    auto const to = std::ranges::find(owed, returning.bidder, &OwedDeposit::bidder);
    if (to == owed.end())
        return kernel::refuse(RefusalKind::absent, "deposit_is_owed",
                              {"没有应向该投标人退还的投标保证金。", "No deposit is owed back to this bidder."},
                              "/bidder");
    if (!to->due)
        return kernel::refuse(RefusalKind::conflict, "deposit_is_due",
                              {"该投标人的投标仍然有效：合同订立、标段招标失败或者终止招标之后退还。",
                               "This bid still stands: its deposit goes back after the contract, the failure of the "
                               "lot or the termination of the tender."},
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
