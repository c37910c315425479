#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /law/check: for everybody, without sign-in; keeps nothing.
void mount_law(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar);

} // namespace haihe::trading
