#pragma once

#include "app/console.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace haihe::app {

/// rebuild-views, audit, move, backup and restore; the one that is chosen is put into `chosen`. All three outlive the
/// parsing.
void add_ledger_commands(CLI::App& app, Console const& console, std::function<int()>& chosen);

} // namespace haihe::app
