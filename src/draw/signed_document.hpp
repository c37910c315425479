#pragma once

// The documents of a draw (spec/draw §2): canonical text, signed under the label of its kind by the party that the
// freeze names. Each names, as `after`, the digest of what it follows.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>

namespace haihe::draw {

struct SignedDocument {
    std::string document; ///< canonical; hashed and signed as it stands
    trust::Signature signature;
    friend bool operator==(SignedDocument const&, SignedDocument const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedDocument, (), (document, signature))

struct Signer {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

inline constexpr std::size_t kDocumentBytesMax = 16 << 20;

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path = {});
/// The same refusal, its path below `path`.
kernel::Refusal under(std::string const& path, kernel::Refusal refusal);

/// Refusals: `party_signs_with_its_own_certificate` (it is not the one of digest `stated`),
/// `key_is_of_the_certificate`.
kernel::Result<SignedDocument> sign_document(std::string text, std::string_view label, Signer const& signer,
                                             kernel::Digest const& stated);

/// Refusal: `document_is_signed_by_its_party`: label, certificate (in its one spelling, of digest `stated`) and value.
kernel::Result<void> require_signed(SignedDocument const& document, std::string_view label,
                                    kernel::Digest const& stated);

/// Refusals: `document_is_short_enough`, `json_is_canonical`, those of json::read.
template <class T>
kernel::Result<T> read_document(std::string_view text) {
    if (text.size() > kDocumentBytesMax)
        return kernel::refuse(kernel::RefusalKind::too_large, "document_is_short_enough",
                              {"文件过长，不得超过 16 MiB。", "The document is too long; at most 16 MiB."});
    return json::read_canonical<T>(text);
}

/// Those of require_signed, and of read_document below /document.
template <class T>
kernel::Result<T> read_signed(SignedDocument const& document, std::string_view label, kernel::Digest const& stated) {
    if (auto right = require_signed(document, label, stated); !right) return std::unexpected(std::move(right.error()));
    auto read = read_document<T>(document.document);
    if (!read) return std::unexpected(under("/document", std::move(read.error())));
    return read;
}

/// Refusal: `document_follows_what_came_before`.
kernel::Result<void> require_after(kernel::Digest const& stated, kernel::Digest const& after);

} // namespace haihe::draw
