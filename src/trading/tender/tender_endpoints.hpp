#pragma once

#include "edge/files/file_store.hpp"
#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /tenders, drafts, publish, clarifications, GET /tenders…; views, messages, and the order.* messages of
/// departments.
void mount_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
                   edge::files::FileStore& files);

} // namespace haihe::trading
