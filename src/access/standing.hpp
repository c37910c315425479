#pragma once

#include "access/caller.hpp"
#include "access/directory.hpp"
#include "trust/certificate.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::access {

/// Whom a certificate stands for: a platform, a person bound to an entity, or an operator of this node.
class Standing {
public:
    /// Throws std::runtime_error for an operator's PEM that cannot be read.
    Standing(Directory& directory, std::string platform_code, std::vector<std::string> const& operators);

    /// The certificate with this digest (SM3 of the DER, hex), if this node has ever been told of it.
    [[nodiscard]] std::optional<trust::Certificate> certificate(std::string const& digest);
    /// By the directory as it is now. Refusals: `certificate_is_bound`, `platform_is_connected`,
    /// `entity_is_registered`, those of TrustList::accept.
    [[nodiscard]] kernel::Result<Caller> of(trust::Certificate const& certificate, kernel::Instant at);

private:
    Directory* directory_;
    std::string platform_code_;
    std::map<std::string, trust::Certificate> operators_; ///< by digest
};

/// Refusal `certificate_is_bound`: nobody known holds it.
std::unexpected<kernel::Refusal> certificate_is_not_bound();

} // namespace haihe::access
