#include "demo/cast/authority.hpp"

namespace haihe::demo {

namespace {

constexpr kernel::Duration kRootLife = kernel::days(3650);
constexpr kernel::Duration kCertificateLife = kernel::days(1825);

trust::PrivateKey generate(Algorithm algorithm) {
    return algorithm == Algorithm::sm2 ? trust::PrivateKey::generate_sm2() : trust::PrivateKey::generate_p256();
}

} // namespace

CertificateAuthority::CertificateAuthority(std::string name, Algorithm algorithm, kernel::Instant opened)
    : name_(std::move(name)),
      algorithm_(algorithm),
      opened_(opened),
      key_(generate(algorithm)),
      root_(trust::issue_certificate({name_, name_, "", true, opened, opened + kRootLife}, key_, key_, nullptr)) {}

Credential CertificateAuthority::issue(Subject const& subject) const {
    auto key = generate(algorithm_);
    auto certificate = trust::issue_certificate(
        {subject.name, subject.organization, subject.organization_code, false, opened_, opened_ + kCertificateLife},
        key, key_, &root_);
    return {std::move(key), std::move(certificate)};
}

} // namespace haihe::demo
