#pragma once

#include "app/console.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace haihe::app {

/// What an operator does with one platform: serve and check-config; the one that is chosen is put into `chosen`. All
/// three outlive the parsing.
void add_node_commands(CLI::App& app, Console const& console, std::function<int()>& chosen);

} // namespace haihe::app
