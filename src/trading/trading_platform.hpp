#pragma once

#include "edge/files/file_store.hpp"
#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// Mounts the slices of a trading platform; `files` and `calendar` outlive the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
           edge::files::FileStore& files);

} // namespace haihe::trading
