#pragma once

// What GET /lots/{lot}/contract answers: to the public the basic facts once it is concluded, to the two parties all.

#include "kernel/legal_calendar.hpp"
#include "trading/contract/contract.hpp"
#include "trading/contract/return_deposit.hpp"
#include "trading/law/due_page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// A bid deposit that is to go back.
struct DepositShown {
    std::string bidder;
    std::string bidderName;
    kernel::Money deposit;
    std::string ground;                     ///< contract | failure | termination | extension
    std::string state;                      ///< due | done | late | may_be_kept
    std::optional<kernel::Instant> dueAt{}; ///< none of what may be kept
    std::optional<kernel::Instant> returnedAt{};
    std::optional<kernel::Money> interest{};
    std::optional<std::string> voucher{};
};
BOOST_DESCRIBE_STRUCT(DepositShown, (),
                      (bidder, bidderName, deposit, ground, state, dueAt, returnedAt, interest, voucher))

/// For the parties.
struct PartiesPage {
    std::optional<DueShown> due{}; ///< within 30 days of the award notice (招标投标法 第四十六条)
    std::string label;             ///< under which both sign
    std::string toPropose;         ///< for the host: canonical text that the award implies, without bond and text
    std::string toSign;            ///< for the winner: canonical text as the host has signed it
    std::optional<exchange::Contract> contract{}; ///< as proposed, or concluded
    std::optional<trust::Signature> tendereeSignature{};
    std::optional<trust::Signature> winnerSignature{};
    std::optional<kernel::Instant> proposedAt{};
};
BOOST_DESCRIBE_STRUCT(PartiesPage, (),
                      (due, label, toPropose, toSign, contract, tendereeSignature, winnerSignature, proposedAt))

struct ContractPage {
    std::string tender;
    std::string tenderName;
    std::string lot;
    std::string lotName;
    std::string state; ///< none | proposed | concluded; to who is no party, proposed reads none
    kernel::Instant now;
    bool held = false;
    std::string youAre;             ///< public | bidder | winner | host
    std::vector<std::string> steps; ///< that the caller may take now
    std::optional<exchange::ContractSigned> facts{};
    std::optional<PartiesPage> parties{};
    std::vector<DepositShown> deposits; ///< that are to go back: to the host all, to a bidder its own
};
BOOST_DESCRIBE_STRUCT(ContractPage, (),
                      (tender, tenderName, lot, lotName, state, now, held, youAre, steps, facts, parties, deposits))

inline constexpr char const* kContractLabel = "haihe/contract/1";

struct ContractReader {
    std::string you_are; ///< public | bidder | host
    std::string entity;
};
ContractPage page_of(ContractStates const& states, std::string const& lot, ContractReader reader,
                     kernel::LegalCalendar const& calendar, kernel::Instant now);

} // namespace haihe::trading
