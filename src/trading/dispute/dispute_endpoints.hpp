#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// POST /tenders/{code}/objections (signer), POST /tenders/{code}/objections/{number}/answer (host, signer),
/// GET /tenders/{code}/objections
void mount_disputes(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar);

} // namespace haihe::trading
