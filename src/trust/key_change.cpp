#include "trust/key_change.hpp"

#include "trust/digest.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::trust {

SignedKeyChange sign_key_change(PrivateKey const& key, Certificate const& certificate, KeyChange const& change) {
    auto text = json::write(change);
    auto signature = sign(key, certificate, kKeyChangeLabel, text);
    return {std::move(text), std::move(signature)};
}

kernel::Result<AcceptedKeyChange> check_key_change(SignedKeyChange const& signed_change) {
    auto const& [text, signature] = signed_change;
    if (auto canonical = json::require_canonical(text); !canonical) return std::unexpected(canonical.error());
    auto change = json::read<KeyChange>(text, json::Unknown::ignore);
    if (!change) return std::unexpected(change.error());
    auto certificate = Certificate::parse(signature.certificate);
    if (!certificate) return std::unexpected(certificate.error());
    auto const value = from_base64(signature.value);
    if (signature.label != kKeyChangeLabel || !value || change->certificate != certificate->digest().to_string() ||
        !certificate->verifies(kKeyChangeLabel, text, *value))
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "key_change_is_accepted_by_the_new_key",
            {"更换密钥的声明没有新密钥的有效签名。", "The change of key is not signed by the new key itself."},
            "/signature");
    return AcceptedKeyChange{std::move(*change), std::move(*certificate)};
}

} // namespace haihe::trust
