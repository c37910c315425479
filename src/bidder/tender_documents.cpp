#include "bidder/tender_documents.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::bidder {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_signed(SignedText const& document, char const* label) {
    auto const certificate = trust::Certificate::parse(document.signature.certificate);
    auto const value = trust::from_base64(document.signature.value);
    if (certificate && value && document.signature.label == label &&
        certificate->verifies(label, document.text, *value))
        return {};
    return kernel::refuse(
        RefusalKind::unacceptable, "documents_are_as_signed",
        {"招标文件或澄清的签名不正确。", "The signature of the documents or of a clarification is wrong."});
}

} // namespace

kernel::Result<exchange::BiddingTerms> check(TenderDocuments const& documents) {
    if (auto right = require_signed(documents.manifest, "haihe/documents/1"); !right)
        return std::unexpected(right.error());
    auto all = documents.manifest.text;
    for (auto const& one : documents.clarifications) {
        if (auto right = require_signed(one, "haihe/clarification/1"); !right) return std::unexpected(right.error());
        all += one.text;
    }
    if (trust::sm3(all) != documents.documentsDigest)
        return kernel::refuse(RefusalKind::unacceptable, "documents_digest_is_of_these_documents",
                              {"平台给出的文件摘要与签名的文件不符。",
                               "The digest that the platform gives is not that of the signed documents."});
    auto const manifest = json::read<exchange::DocumentManifest>(documents.manifest.text, json::Unknown::ignore);
    if (!manifest) return std::unexpected(manifest.error());
    if (!manifest->bidding)
        return kernel::refuse(RefusalKind::conflict, "documents_state_how_bids_are_sealed",
                              {"招标文件没有载明电子投标的密封与开启办法。",
                               "The documents do not state how electronic bids are sealed and opened."});
    return *manifest->bidding;
}

kernel::Result<std::vector<trust::Certificate>> custodians_of(exchange::BiddingTerms const& terms) {
    std::vector<trust::Certificate> all;
    for (auto const& one : terms.custodians) {
        auto certificate = trust::Certificate::parse(one.encryptionCertificate);
        if (!certificate) return std::unexpected(certificate.error());
        all.push_back(std::move(*certificate));
    }
    return all;
}

} // namespace haihe::bidder
