// Certificates and revocation lists of anybody's making.

#include "fuzz/fuzz.hpp"

#include "trust/certificate.hpp"
#include "trust/trust_list.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const bytes = fuzz::text_of(data, size);
    static auto const key = trust::PrivateKey::generate_sm2();
    static auto const issuer =
        trust::issue_certificate({"示例根", "示例", "", true, {0}, {4'102'444'800'000}}, key, key, nullptr);
    auto const now = kernel::Instant{1'772'500'000'000};
    fuzz::require(!trust::revoked_serials(bytes, issuer, now), "nobody but its issuer signs a revocation list");
    (void)trust::Certificate::parse_bundle(bytes);
    auto const certificate = trust::Certificate::parse(bytes);
    if (!certificate) return 0;
    (void)certificate->common_name();
    (void)certificate->organization_code();
    (void)certificate->subject();
    (void)certificate->issuer();
    (void)certificate->serial();
    (void)certificate->not_before();
    (void)certificate->not_after();
    (void)certificate->signature_algorithm();
    (void)certificate->verifies("haihe/fuzz/1", "text", "signature");
    auto const again = trust::Certificate::parse(certificate->der());
    fuzz::require(again && again->digest() == certificate->digest(), "a certificate is read back as itself");
    auto const spelled = trust::Certificate::parse(certificate->to_pem());
    fuzz::require(spelled && spelled->digest() == certificate->digest(), "and so is its PEM");
    trust::TrustList const authorities({{"示例", issuer, {}, {}, false}});
    fuzz::require(!authorities.accept(*certificate, now), "nobody is recognised whom the authority did not certify");
    return 0;
}
