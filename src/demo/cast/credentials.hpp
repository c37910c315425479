#pragma once

#include "demo/cast/authority.hpp"
#include "demo/cast/cast.hpp"
#include "trust/trust_list.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace haihe::demo {

/// Two certificate authorities of the demo's own, one for each algorithm, and what they issued to the whole cast.
struct Credentials {
    std::vector<CertificateAuthority> authorities;
    std::map<std::string, Credential> platforms; ///< by word
    std::map<std::string, Credential> people;    ///< by word
};

Credentials issue_credentials(Cast const& cast, kernel::Instant opened);

/// Both authorities, for who verifies off-line.
trust::TrustList roots_of(Credentials const& credentials);

/// authorities/*.pem, platforms/<word>.{key,certificate}.pem and people/<entity>-<part>.{key,certificate}.pem below
/// `directory`; keys are readable by their owner alone. Throws std::system_error.
void write_credentials(Credentials const& credentials, std::filesystem::path const& directory);

} // namespace haihe::demo
