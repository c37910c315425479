#pragma once

#include "app/console.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace haihe::app {

/// `haihe verify` and what stands below it: draw, archive, keys. The one that is chosen is put into `chosen`. All three
/// outlive the parsing.
void add_verify_commands(CLI::App& app, Console const& console, std::function<int()>& chosen);

} // namespace haihe::app
