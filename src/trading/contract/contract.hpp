#pragma once

// 合同 of one lot. Stream `contract/<lot>`. Both sides sign one text, whose main clauses are those of the award
// (招标投标法 第四十六条, 条例 第五十七条、第五十八条); after it the bid deposits go back.

#include "exchange/messages/award.hpp"
#include "kernel/refusal.hpp"
#include "trading/tender/tender.hpp"

#include <boost/describe.hpp>

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// The host has signed a text for the winner to sign. A later proposal takes the place of an earlier one.
struct ContractProposed {
    static constexpr char const* kEventName = "contract.proposed";
    exchange::Contract contract;
    trust::Signature signature;
    std::string by;            ///< certificate
    kernel::Instant awardedAt; ///< of the award that it concludes
    kernel::Instant proposedAt;
    friend bool operator==(ContractProposed const&, ContractProposed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ContractProposed, (), (contract, signature, by, awardedAt, proposedAt))

/// Both have signed. Published as contract.signed: the basic facts, not bond and text.
struct ContractConcluded {
    static constexpr char const* kEventName = "contract.concluded";
    exchange::Contract contract;
    trust::Signature tendereeSignature;
    trust::Signature winnerSignature;
    std::string by;
    kernel::Instant awardedAt;
    kernel::Instant concludedAt;
    friend bool operator==(ContractConcluded const&, ContractConcluded const&) = default;
};
BOOST_DESCRIBE_STRUCT(ContractConcluded, (), (contract, tendereeSignature, winnerSignature, by, awardedAt, concludedAt))

/// 退还投标保证金 with interest (条例 第五十七条); of a failed lot or a terminated tender too (第三十一条).
struct DepositReturned {
    static constexpr char const* kEventName = "contract.deposit-returned";
    std::string bidder;
    kernel::Money interest;
    std::string voucher; ///< number of the payment
    std::string by;
    kernel::Instant returnedAt;
    friend bool operator==(DepositReturned const&, DepositReturned const&) = default;
};
BOOST_DESCRIBE_STRUCT(DepositReturned, (), (bidder, interest, voucher, by, returnedAt))

using ContractEvent = std::variant<ContractProposed, ContractConcluded, DepositReturned>;

enum class ContractPhase { none, proposed, concluded };
BOOST_DESCRIBE_ENUM(ContractPhase, none, proposed, concluded)

struct LotContract {
    ContractPhase phase = ContractPhase::none;
    std::optional<ContractProposed> proposed;
    std::optional<ContractConcluded> concluded;
    std::vector<DepositReturned> returned;
};
void evolve(LotContract& contract, ContractEvent const& event);

/// What of a contract everybody may know.
exchange::ContractSigned basic_facts_of(ContractConcluded const& concluded);

enum class ContractStep { propose, sign, return_deposit };
BOOST_DESCRIBE_ENUM(ContractStep, propose, sign, return_deposit)

struct ContractRow {
    ContractPhase from;
    ContractStep step;
    ContractPhase to;
    bool while_held; ///< it does not advance the tender
};

inline constexpr std::array kContractSteps{
    ContractRow{ContractPhase::none, ContractStep::propose, ContractPhase::proposed, false},
    ContractRow{ContractPhase::proposed, ContractStep::propose, ContractPhase::proposed, false},
    ContractRow{ContractPhase::proposed, ContractStep::sign, ContractPhase::concluded, false},
    ContractRow{ContractPhase::none, ContractStep::return_deposit, ContractPhase::none, true},
    ContractRow{ContractPhase::proposed, ContractStep::return_deposit, ContractPhase::proposed, true},
    ContractRow{ContractPhase::concluded, ContractStep::return_deposit, ContractPhase::concluded, true},
};

/// The one step of a terminated tender: its deposits go back (条例 第三十一条).
inline constexpr std::array kStepsOfATerminatedTender{ContractStep::return_deposit};

/// Refusals: those of the tender's own lifecycle; `step_follows_the_contract` (conflict).
kernel::Result<void> require_step(LotContract const& contract, Tender const& tender, ContractStep step);

} // namespace haihe::trading
