#pragma once

// Who acts for a tender: its tenderee, and the agency that it has charged.

#include "access/caller.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

bool is_host(Tender const& tender, std::string const& entity);
/// Refusals: `tender_is_the_callers`, `caller_has_the_duty`. A tender that there is not is nobody's: the step itself
/// refuses it.
kernel::Result<void> require_host(Tender const& tender, access::Caller const& caller, std::string const& duty);

} // namespace haihe::trading
