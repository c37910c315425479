#include "draw/signed_document.hpp"

#include "trust/digest.hpp"

namespace haihe::draw {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

kernel::Refusal under(std::string const& path, kernel::Refusal refusal) {
    refusal.path.insert(0, path);
    return refusal;
}

kernel::Result<SignedDocument> sign_document(std::string text, std::string_view label, Signer const& signer,
                                             kernel::Digest const& stated) {
    if (signer.certificate.digest() != stated)
        return no("party_signs_with_its_own_certificate",
                  {"签名证书不是抽取参数中载明的该方证书。", "The signing certificate is not the one that the freeze "
                                                             "names for this party."});
    auto signature = trust::sign(signer.key, signer.certificate, label, text);
    SignedDocument document{std::move(text), std::move(signature)};
    // A key of another certificate would make a document that everybody else refuses.
    if (!require_signed(document, label, stated))
        return no("key_is_of_the_certificate",
                  {"私钥与证书不匹配。", "The private key does not belong to the certificate."});
    return document;
}

kernel::Result<void> require_signed(SignedDocument const& document, std::string_view label,
                                    kernel::Digest const& stated) {
    auto const& signature = document.signature;
    auto const certificate = trust::Certificate::parse(signature.certificate);
    auto const value = trust::from_base64(signature.value);
    if (signature.label == label && certificate && certificate->to_pem() == signature.certificate &&
        certificate->digest() == stated && value && certificate->verifies(label, document.document, *value))
        return {};
    return no("document_is_signed_by_its_party",
              {"文件不是由应当签名的一方为此用途签名。",
               "The document is not signed, for this purpose, by the party that has to sign it."},
              "/signature");
}

kernel::Result<void> require_after(kernel::Digest const& stated, kernel::Digest const& after) {
    if (stated == after) return {};
    return no("document_follows_what_came_before",
              {"文件所接续的不是前一步的内容。", "The document does not follow what came before it."},
              "/document/after");
}

} // namespace haihe::draw
