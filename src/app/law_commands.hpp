#pragma once

#include "app/console.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace haihe::app {

/// check, plan and book below `law`; the one that is chosen is put into `chosen`. All three outlive the parsing.
void add_law_commands(CLI::App& law, Console const& console, std::function<int()>& chosen);

} // namespace haihe::app
