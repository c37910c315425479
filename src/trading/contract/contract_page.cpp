#include "trading/contract/contract_page.hpp"

#include "trading/contract/conclude_contract.hpp"
#include "trading/contract/return_deposit.hpp"
#include "json/codec.hpp"

#include <boost/mp11.hpp>

#include <algorithm>

namespace haihe::trading {

namespace {

constexpr std::int32_t kSignWithinDays = 30;
constexpr std::int32_t kReturnWithinDays = 5;

bool is_party(ContractReader const& reader) { return reader.you_are == "host" || reader.you_are == "winner"; }

std::vector<std::string> steps_of(ContractStates const& states, ContractReader const& reader, bool owes_deposits) {
    std::vector<std::string> steps;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ContractStep>>([&](auto step) {
        bool const mine = reader.you_are == (step.value == ContractStep::sign ? "winner" : "host");
        bool const has_ground =
            step.value == ContractStep::return_deposit ? owes_deposits : states.award.determined.has_value();
        if (mine && has_ground && require_step(states.contract, states.tender, step.value))
            steps.emplace_back(step.name);
    });
    return steps;
}

/// A proposal for an award that was cancelled is nobody's any more.
ContractProposed const* standing_proposal(ContractStates const& states) {
    auto const& proposed = states.contract.proposed;
    bool const stands =
        proposed && states.award.determined && proposed->awardedAt == states.award.determined->noticedAt;
    return stands ? &*proposed : nullptr;
}

PartiesPage parties_of(ContractStates const& states, ContractReader const& reader,
                       kernel::LegalCalendar const& calendar, kernel::Instant now) {
    PartiesPage page;
    page.label = kContractLabel;
    auto const& concluded = states.contract.concluded;
    std::optional<kernel::Instant> done_at;
    if (concluded) done_at = concluded->concludedAt;
    if (states.award.determined)
        page.due = show_due("contract_is_signed_within_30_days", states.award.determined->noticedAt, kSignWithinDays,
                            done_at, now, calendar);
    if (auto const* proposed = standing_proposal(states)) {
        page.contract = proposed->contract;
        page.tendereeSignature = proposed->signature;
        page.proposedAt = proposed->proposedAt;
        if (!concluded && reader.you_are == "winner") page.toSign = json::write(proposed->contract);
    }
    if (!concluded && states.award.determined && reader.you_are == "host")
        page.toPropose = json::write(contract_of(states.award, states.tender));
    if (concluded) page.winnerSignature = concluded->winnerSignature;
    return page;
}

DepositShown show_deposit(OwedDeposit const& owed, DepositDue const& since, LotContract const& contract,
                          kernel::LegalCalendar const& calendar, kernel::Instant now) {
    DepositShown shown{owed.bidder, owed.bidder_name, {}, since.ground, "", {}, {}, {}, {}};
    auto const returned = std::ranges::find(contract.returned, owed.bidder, &DepositReturned::bidder);
    if (returned != contract.returned.end()) {
        shown.returnedAt = returned->returnedAt;
        shown.interest = returned->interest;
        shown.voucher = returned->voucher;
    }
    auto const due = show_due("deposits_are_returned_within_5_days_of_the_contract", since.since, kReturnWithinDays,
                              shown.returnedAt, now, calendar);
    shown.state = !owed.may_be_kept ? due.state : shown.returnedAt ? "done" : "may_be_kept";
    if (!owed.may_be_kept) shown.dueAt = due.at;
    return shown;
}

/// To the host all, to a bidder its own.
std::vector<DepositShown> deposits_of(ContractStates const& states, std::string const& lot,
                                      ContractReader const& reader, kernel::LegalCalendar const& calendar,
                                      kernel::Instant now) {
    std::vector<DepositShown> deposits;
    kernel::Money amount;
    for (auto const& one : states.tender.registered.lots)
        if (one.code == lot && one.deposit) amount = *one.deposit;
    for (auto const& owed : deposits_owed(states, lot)) {
        if (!owed.due || (reader.you_are != "host" && owed.bidder != reader.entity)) continue;
        deposits.push_back(show_deposit(owed, *owed.due, states.contract, calendar, now));
        deposits.back().deposit = amount;
    }
    return deposits;
}

} // namespace

ContractPage page_of(ContractStates const& states, std::string const& lot, ContractReader reader,
                     kernel::LegalCalendar const& calendar, kernel::Instant now) {
    auto const& [tender, box, opening, evaluation, award, contract] = states;
    if (reader.you_are == "bidder" && award.determined && award.determined->notice.winner == reader.entity)
        reader.you_are = "winner";
    ContractPage page;
    page.tender = tender.registered.code;
    page.tenderName = tender.registered.name;
    page.lot = lot;
    for (auto const& one : tender.registered.lots)
        if (one.code == lot) page.lotName = one.name;
    page.state = contract.concluded ? "concluded" : is_party(reader) && standing_proposal(states) ? "proposed" : "none";
    page.now = now;
    page.held = !tender.holds.empty();
    page.youAre = reader.you_are;
    if (contract.concluded) page.facts = basic_facts_of(*contract.concluded);
    if (is_party(reader)) page.parties = parties_of(states, reader, calendar, now);
    page.deposits = deposits_of(states, lot, reader, calendar, now);
    page.steps = steps_of(states, reader, !page.deposits.empty());
    return page;
}

} // namespace haihe::trading
