#pragma once

#include "trust/revocations.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::node {

/// Who this node is and where it keeps things; made from the configuration file at the start.
struct Settings {
    std::string code; ///< platform code
    std::string role; ///< hub | trading | supervision
    std::string name;
    std::string authority;              ///< host:port as clients see it
    std::string url;                    ///< http(s)://host:port
    std::string database;               ///< file, or postgres://…
    std::string files;                  ///< directory of stored files
    std::string schemas;                ///< directory of spec/exchange/schemas
    std::string hub_code;               ///< at the hub: its own
    std::string hub_url;                ///< empty at the hub
    std::string hub_certificate;        ///< PEM, given to the operator out of band: pins the hub; empty at the hub
    std::vector<std::string> operators; ///< PEM of people who may operate this node before any trust list knows them
    /// Real time after which what is addressed to a platform and not acknowledged through the hub goes to it directly.
    std::int64_t acknowledgement_wait_ms = 2000;
    bool inline_commits = false; ///< no threads: for scenario tests
    trust::RevocationPolicy revocation{};
    kernel::Duration revocation_asked_every = kernel::seconds(30); ///< by the hub
    /// An outside authority that stamps this node's heads with the time (RFC 3161).
    struct TimeStamps {
        std::string authority_url;
        std::string certificate; ///< PEM of what the authority stamps with; its issuers may follow
        kernel::Duration every = kernel::minutes(60);
    };
    std::optional<TimeStamps> time_stamps{};
};

} // namespace haihe::node
