#pragma once

#include "ledger/desk.hpp"

namespace haihe::trading {

/// project.registered event → project.registered message.
void mount_project_messages(ledger::Book& book);

} // namespace haihe::trading
