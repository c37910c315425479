#pragma once

#include "ledger/desk.hpp"

namespace haihe::trading {

/// Events of `tender/<code>` → the published messages of spec/exchange.
void mount_tender_messages(ledger::Book& book);

} // namespace haihe::trading
