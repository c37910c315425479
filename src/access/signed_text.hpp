#pragma once

// A document that the caller signed and hands in as a text.

#include "access/caller.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <string>

namespace haihe::access {

/// Signed under `label` by the caller itself, with a certificate that counts at `now`. Paths begin at `path`. Refusals:
/// those of trust::verify, `document_is_signed_by_the_caller`.
kernel::Result<void> require_own_signature(Caller const& caller, std::string const& text,
                                           trust::Signature const& signature, char const* label,
                                           trust::TrustList const& trust_list, kernel::Instant now,
                                           std::string const& path);

/// The value that the text is, besides. Refusals: those of json, `json_is_canonical`, those of require_own_signature.
template <class Document>
kernel::Result<Document> read_signed(Caller const& caller, std::string const& text, trust::Signature const& signature,
                                     char const* label, trust::TrustList const& trust_list, kernel::Instant now,
                                     std::string const& path) {
    auto document = json::read<Document>(text);
    if (!document) {
        document.error().path = path + document.error().path;
        return document;
    }
    if (json::write(*document) != text)
        return kernel::refuse(kernel::RefusalKind::malformed, "json_is_canonical",
                              {"签名的文本不是规范形式。", "The signed text is not in canonical form."}, path);
    if (auto own = require_own_signature(caller, text, signature, label, trust_list, now, path); !own)
        return std::unexpected(own.error());
    return document;
}

} // namespace haihe::access
