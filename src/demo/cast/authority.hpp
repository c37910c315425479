#pragma once

#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <string>

namespace haihe::demo {

/// A key and the certificate that says whose it is.
struct Credential {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

enum class Algorithm { sm2, p256 };

/// Whom a certificate is issued to.
struct Subject {
    std::string name;
    std::string organization;
    std::string organization_code; ///< social credit code, or platform code
};

/// A certificate authority of the demo's own. Its certificates are in force for the whole of the demo's time.
class CertificateAuthority {
public:
    CertificateAuthority(std::string name, Algorithm algorithm, kernel::Instant opened);

    [[nodiscard]] Credential issue(Subject const& subject) const;
    [[nodiscard]] std::string const& name() const { return name_; }
    [[nodiscard]] trust::Certificate const& root() const { return root_; }

private:
    std::string name_;
    Algorithm algorithm_;
    kernel::Instant opened_;
    trust::PrivateKey key_;
    trust::Certificate root_;
};

} // namespace haihe::demo
