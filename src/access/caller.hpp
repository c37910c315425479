#pragma once

#include "kernel/refusal.hpp"
#include "ledger/entry.hpp"

#include <set>
#include <string>

namespace haihe::access {

/// Who asks, once authenticated: a person's certificate bound to an entity, or a platform's own.
struct Caller {
    std::string certificate; ///< SM3 digest of the DER, hex
    std::string name;        ///< as on the certificate
    std::string entity;      ///< social credit code; for a platform its platform code
    std::set<std::string>
        roles; ///< of the entity: tenderee | agency | bidder | custodian | institution | department | operator
    std::set<std::string> duties; ///< of the person: handler | reviewer | signer | expert | supervisor | operator
    bool platform = false;
    std::string address;

    [[nodiscard]] ledger::Who who() const { return {certificate, entity, address}; }
};

/// Refusal `caller_has_the_duty` (forbidden) naming the duty that is missing.
kernel::Result<void> require_duty(Caller const& caller, std::string const& duty);
/// Refusal `caller_has_the_role` (forbidden).
kernel::Result<void> require_role(Caller const& caller, std::string const& role);

} // namespace haihe::access
