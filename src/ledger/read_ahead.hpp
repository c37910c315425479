#pragma once

#include "ledger/book.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace haihe::ledger {

/// What Entry::event holds of an entry as the slices would have it at hand; empty: nothing. Called on another thread.
using ReadAhead = std::function<AtHand(Entry const&)>;

/// As ledger/audit.hpp has it; entries are read, and read ahead of their turn, while those before them are replayed.
std::int64_t rebuild_views(std::string const& path, Book const& book, ReadAhead const& read_ahead);

} // namespace haihe::ledger
