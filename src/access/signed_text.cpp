#include "access/signed_text.hpp"

namespace haihe::access {

kernel::Result<void> require_own_signature(Caller const& caller, std::string const& text,
                                           trust::Signature const& signature, char const* label,
                                           trust::TrustList const& trust_list, kernel::Instant now,
                                           std::string const& path) {
    auto signer = trust::verify(signature, label, text, trust_list, now);
    if (!signer) {
        signer.error().path = path + signer.error().path;
        return std::unexpected(signer.error());
    }
    if (signer->digest().to_string() != caller.certificate)
        return kernel::refuse(kernel::RefusalKind::forbidden, "document_is_signed_by_the_caller",
                              {"签名人应当是提交人本人。", "The one who submits is the one who signs."}, path);
    return {};
}

} // namespace haihe::access
