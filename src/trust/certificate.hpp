#pragma once

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/key.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

struct OpensslCertificate;

/// An X.509 certificate. Immutable, cheap to copy, safe to share between threads.
class Certificate {
public:
    /// PEM (first certificate) or DER. Refusal `certificate_is_readable`.
    static kernel::Result<Certificate> parse(std::string_view pem_or_der);
    /// Every certificate of a PEM bundle, in order.
    static kernel::Result<std::vector<Certificate>> parse_bundle(std::string_view pem);

    [[nodiscard]] kernel::Digest digest() const; ///< SM3 of the DER
    [[nodiscard]] std::string der() const;
    [[nodiscard]] std::string to_pem() const;
    [[nodiscard]] std::string common_name() const; ///< CN
    [[nodiscard]] std::string organization_code()
        const; ///< subject serialNumber, else organizationIdentifier: the 18-character code of the entity; may be empty
    [[nodiscard]] std::string subject() const; ///< RFC 2253, UTF-8
    [[nodiscard]] std::string issuer() const;
    [[nodiscard]] std::string serial() const; ///< lower-case hex
    [[nodiscard]] kernel::Instant not_before() const;
    [[nodiscard]] kernel::Instant not_after() const;

    /// How its key signs: haihe-sm2-sm3 | ecdsa-p256-sha256 | rsa-v1_5-sha256; empty for keys that do not count.
    [[nodiscard]] std::string_view signature_algorithm() const;
    /// True iff `signature` is Sign(label, bytes) by this certificate's key.
    [[nodiscard]] bool verifies(std::string_view label, std::string_view bytes, std::string_view signature) const;
    [[nodiscard]] std::shared_ptr<OpensslCertificate const> handle() const { return certificate_; }

private:
    explicit Certificate(std::shared_ptr<OpensslCertificate const> certificate)
        : certificate_(std::move(certificate)) {}
    std::shared_ptr<OpensslCertificate const> certificate_;
};

/// What a certificate authority of the demo and the tests issues; real CAs are elsewhere.
struct CertificateRequest {
    std::string common_name;
    std::string organization;
    std::string organization_code;
    bool authority = false;
    kernel::Instant not_before;
    kernel::Instant not_after;
    std::vector<std::string> alternative_names{}; ///< of servers: "DNS:localhost", "IP:127.0.0.1"
};
/// Issues a certificate for `subject_key`, signed by `issuer_key`; `issuer` empty = self-signed root.
Certificate issue_certificate(CertificateRequest const& request, PrivateKey const& subject_key,
                              PrivateKey const& issuer_key, Certificate const* issuer);

} // namespace haihe::trust
