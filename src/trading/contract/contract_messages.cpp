#include "trading/contract/contract_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/contract/contract.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

std::vector<ledger::Outgoing> concluded(ledger::Entry const& entry) {
    auto const message = basic_facts_of(ledger::event_in<ContractConcluded>(entry));
    return {{exchange::ContractSigned::kType, 1, message.tender, {}, json::write(message)}};
}

} // namespace

void mount_contract_messages(node::Plan& plan) { plan.book.publish(ContractConcluded::kEventName, concluded); }

} // namespace haihe::trading
