#include "trading/contract/contract.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    LotContract& contract;

    void operator()(ContractProposed const& event) const {
        contract.phase = ContractPhase::proposed;
        contract.proposed = event;
    }
    void operator()(ContractConcluded const& event) const {
        contract.phase = ContractPhase::concluded;
        contract.concluded = event;
    }
    void operator()(DepositReturned const& event) const { contract.returned.push_back(event); }
};

} // namespace

void evolve(LotContract& contract, ContractEvent const& event) { std::visit(Applied{contract}, event); }

exchange::ContractSigned basic_facts_of(ContractConcluded const& concluded) {
    auto const& contract = concluded.contract;
    return {contract.tender,     contract.lot,   contract.tenderee,   contract.tendereeName, contract.winner,
            contract.winnerName, contract.price, contract.periodDays, concluded.awardedAt,   concluded.concludedAt};
}

kernel::Result<void> require_step(LotContract const& contract, Tender const& tender, ContractStep step) {
    if (tender.phase == Phase::terminated &&
        std::ranges::find(kStepsOfATerminatedTender, step) != kStepsOfATerminatedTender.end())
        return {};
    auto const row = std::ranges::find_if(
        kContractSteps, [&](ContractRow const& one) { return one.from == contract.phase && one.step == step; });
    bool const found = row != kContractSteps.end();
    bool const held = !tender.holds.empty() && !(found && row->while_held);
    if (auto on = next(tender.phase, Step::go_on, held); !on) return std::unexpected(on.error());
    if (found) return {};
    return kernel::refuse(kernel::RefusalKind::conflict, "step_follows_the_contract",
                          {"合同当前所处阶段不能进行这一步。", "The contract is not at the stage for this step."});
}

} // namespace haihe::trading
