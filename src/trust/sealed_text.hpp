#pragma once

// A text that a few holders can open and nobody else (spec/exchange §12.1): encrypted under a key of its own, which is
// wrapped to each holder's certificate; committed to beforehand, so that what is published later can be compared.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

struct TextWrap {
    std::string holder;         ///< platform code
    kernel::Digest certificate; ///< to which the key is wrapped
    std::string wrap;           ///< base64
    friend bool operator==(TextWrap const&, TextWrap const&) = default;
};
BOOST_DESCRIBE_STRUCT(TextWrap, (), (holder, certificate, wrap))

struct SealedText {
    kernel::Digest commitment;
    std::string cipher; ///< base64
    kernel::Digest tag;
    std::vector<TextWrap> wraps;
    friend bool operator==(SealedText const&, SealedText const&) = default;
};
BOOST_DESCRIBE_STRUCT(SealedText, (), (commitment, cipher, tag, wraps))

struct TextHolder {
    std::string name;
    Certificate certificate;
};

/// 32 random bytes.
kernel::Digest random_text_salt();
/// HMAC-SM3(salt, text): says nothing of the text to who does not know the salt.
kernel::Digest commit_to_text(kernel::Digest const& salt, std::string_view text);

/// `text` for the holders whose keys can be encrypted to; the others are left out. `commitment` is bound to it, so that
/// one sealed text is never passed off as another's.
SealedText seal_text(std::string_view text, kernel::Digest const& commitment, std::vector<TextHolder> const& holders);
/// One refusal for every failure, without detail: `sealed_text_opens`.
kernel::Result<std::string> open_text(SealedText const& sealed, PrivateKey const& key, Certificate const& certificate);

} // namespace haihe::trust
