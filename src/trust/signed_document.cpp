#include "trust/signed_document.hpp"

#include "trust/digest.hpp"

namespace haihe::trust {

Signature sign(PrivateKey const& key, Certificate const& certificate, std::string_view label, std::string_view bytes) {
    return {std::string(label), certificate.to_pem(), base64(key.sign(label, bytes))};
}

kernel::Result<Certificate> verify(Signature const& signature, std::string_view expected_label, std::string_view bytes,
                                   TrustList const& trust_list, kernel::Instant at) {
    if (signature.label != expected_label)
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "signature_has_the_right_label",
            {"签名用途不符,应为 " + std::string(expected_label) + "。",
             "The signature is for another purpose; the label is " + std::string(expected_label) + "."});
    auto certificate = Certificate::parse(signature.certificate);
    if (!certificate) return certificate;
    if (auto accepted = trust_list.accept(*certificate, at); !accepted) return std::unexpected(accepted.error());
    auto const value = from_base64(signature.value);
    if (!value || !certificate->verifies(expected_label, bytes, *value))
        return kernel::refuse(kernel::RefusalKind::unacceptable, "signature_is_valid",
                              {"签名验证未通过。", "The signature does not verify."});
    return certificate;
}

} // namespace haihe::trust
