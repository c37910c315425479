#pragma once

// From a configuration file to what a node is made of.

#include "app/input.hpp"
#include "edge/config/node_config.hpp"
#include "edge/http/client.hpp"
#include "edge/http/server.hpp"
#include "ledger/ledger.hpp"
#include "node/settings.hpp"

#include <string>
#include <vector>

namespace haihe::app {

struct NodeSetup {
    edge::config::NodeConfig config;
    node::Settings settings;
    edge::http::ServerOptions server;
    edge::http::ClientOptions client;
    std::string calendar; ///< file
    std::string web;      ///< directory; empty = no pages
};

/// `role` not empty: the file's must agree. `home`: see Installation. Refusals: those of read_node_config and bytes_of,
/// `option_is_a_known_rule` for a name in [law] that is no option of the book, `installation_is_found` when a path is
/// left to the installation and there is none.
kernel::Result<NodeSetup> read_node_setup(std::string const& config_file, std::string const& role,
                                          std::string const& home);
/// The node's own keys with their certificates: [keys], then [next_key] and [previous_key] as far as there are any.
/// Refusals: those of read_credential, and `key_file_is_private`.
kernel::Result<std::vector<ledger::Signer>> read_signers(edge::config::NodeConfig const& config);

} // namespace haihe::app
