#pragma once

// What a running node takes from its configuration when it is told to read it again.

#include "app/commands.hpp"
#include "app/node_setup.hpp"
#include "edge/http/server.hpp"

#include <string>
#include <vector>

namespace haihe::app {

/// Keys as `limits.queue` that differ and that a node reads at its start only.
std::vector<std::string> changes_that_need_a_start(edge::config::NodeConfig const& running,
                                                   edge::config::NodeConfig const& next);

/// Reads the file again and takes it whole, or says in the log why not and leaves everything as it is. `running`: what
/// the server runs by; becomes what was taken.
void reload(ServeOptions const& options, NodeSetup& running, edge::http::Server& server);

void set_log_level(edge::config::NodeConfig const& config);

} // namespace haihe::app
