#pragma once

// 订立合同. Its main clauses are compared one by one with the award notice, which determine_winner has compared with
// the winning bid: neither side may change its substance (招标投标法 第四十六条, 条例 第五十七条).

#include "trading/award/award.hpp"
#include "trading/contract/contract.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

/// The contract that the award and the tender imply; bond and text are left to the parties. Requires a winner.
exchange::Contract contract_of(Award const& award, Tender const& tender);

struct ProposeContract {
    exchange::Contract contract;
    trust::Signature signature;
    std::string by; ///< certificate
};
/// By the host's signer. That it comes after the 30 days is not refused: the law's rule finds it. Refusals: those of
/// require_step, `winner_is_determined`, `winner_has_not_given_up`, and of the text, each with its path:
/// `contract_is_of_this_award`, `contract_names_its_parties` (unlawful, 法46), `price_is_as_in_the_bid`,
/// `period_is_as_in_the_bid`, `quality_is_as_in_the_bid`, `leader_is_as_in_the_bid` (unlawful, 条例57),
/// `bond_is_not_negative`, `bond_is_at_most_10_percent` (unlawful, 条例58), `contract_has_its_text`.
kernel::Result<ContractProposed> propose(LotContract const& contract, Tender const& tender, Award const& award,
                                         ProposeContract command, kernel::Instant now);

struct SignContract {
    exchange::Contract contract;
    trust::Signature signature;
    std::string signer; ///< the entity
    std::string by;     ///< certificate
};
/// By the winner's signer; then the contract is concluded. Refusals: those of require_step, `winner_is_determined`,
/// `winner_has_not_given_up`, `caller_is_the_winner` (forbidden), `proposal_is_for_this_award`,
/// `contract_is_as_proposed`.
kernel::Result<ContractConcluded> sign(LotContract const& contract, Tender const& tender, Award const& award,
                                       SignContract command, kernel::Instant now);

} // namespace haihe::trading
