#pragma once

#include "app/console.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace haihe::app {

/// `haihe epoch` draft, sign and begin; the one that is chosen is put into `chosen`. All three outlive the parsing.
void add_epoch_commands(CLI::App& app, Console const& console, std::function<int()>& chosen);

} // namespace haihe::app
