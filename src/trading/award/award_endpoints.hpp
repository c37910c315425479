#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// GET /lots/{lot}/award. By the host's signer, POST /lots/{lot}/award/…: candidates, reevaluation, examinations,
/// passed-over, winner, cancellation, retender, report; by a candidate's signer: giving-up; by a member of the
/// committee: examinations/opinions.
void mount_awards(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar);

} // namespace haihe::trading
