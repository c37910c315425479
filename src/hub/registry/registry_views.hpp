#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::hub {

/// Table registry_counted: who is registered now, for the figures. The directory (access) holds the values.
void mount_registry_views(ledger::Book& book);

struct RegistryCount {
    std::int64_t platforms = 0; ///< connected
    std::int64_t entities = 0;  ///< registered
};
RegistryCount count_registered(edge::sql::Connection& reads);

/// PEM of the certificate with this digest that the platform has or once had: what it signed then still verifies.
std::optional<std::string> platform_certificate(edge::sql::Connection& reads, std::string const& platform,
                                                std::string const& digest);

} // namespace haihe::hub
