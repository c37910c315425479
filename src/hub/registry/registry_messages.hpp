#pragma once

#include "ledger/desk.hpp"

namespace haihe::hub {

/// Record events → the hub's own messages, and into the directory's tables.
void mount_registry_messages(ledger::Book& book);

} // namespace haihe::hub
