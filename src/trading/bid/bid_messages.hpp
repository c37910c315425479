#pragma once

#include "ledger/book.hpp"

namespace haihe::trading {

/// bidbox.closed → bid.receipt-summary. Before the close a bid is nobody's message.
void mount_bid_messages(ledger::Book& book);

} // namespace haihe::trading
