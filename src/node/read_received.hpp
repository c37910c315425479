#pragma once

#include "ledger/entry.hpp"

namespace haihe::node {

/// What the entry of a received message says, as its projection would read it (ledger::ReadAhead); empty for others.
ledger::AtHand read_received(ledger::Entry const& entry);

} // namespace haihe::node
