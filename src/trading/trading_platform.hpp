#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"
#include "trading/storage_files.hpp"

#include <functional>

namespace haihe::trading {

/// Mounts the slices of a trading platform; `storage` and `calendar` outlive the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
           Storage& storage);

} // namespace haihe::trading
