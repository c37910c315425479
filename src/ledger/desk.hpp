#pragma once

// The one way to change anything. A role fills a Book with what its slices know (states, views, outgoing
// messages), opens a Ledger on a database file, and its handlers call Ledger::submit.

#include "ledger/audit.hpp"
#include "ledger/book.hpp"
#include "ledger/decision.hpp"
#include "ledger/entry.hpp"
#include "ledger/event.hpp"
#include "ledger/ledger.hpp"
#include "ledger/receipt.hpp"
#include "ledger/states.hpp"
