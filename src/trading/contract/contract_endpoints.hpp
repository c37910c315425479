#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// GET /lots/{lot}/contract; POST /lots/{lot}/contract/proposals (host, signer), …/signatures (winner, signer),
/// …/deposits (host, handler)
void mount_contracts(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar);

} // namespace haihe::trading
