#include "trust/sealed_text.hpp"

#include "trust/digest.hpp"
#include "trust/encryption.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <stdexcept>

namespace haihe::trust {

namespace {

constexpr std::string_view kWrapLabel("haihe/sealed-text-wrap/1\0", 25);
constexpr std::string_view kTagLabel("haihe/sealed-text/1\0", 20);
constexpr std::size_t kKeySize = 32, kDigestSize = 32, kCipherKeySize = 16;
constexpr std::size_t kWrappedSize = kWrapLabel.size() + kDigestSize + kKeySize;

/// Wiped when it goes.
template <std::size_t Size>
struct Wiped {
    std::array<std::uint8_t, Size> bytes{};
    ~Wiped() { OPENSSL_cleanse(bytes.data(), Size); }
};
using TextKey = Wiped<kKeySize>;

std::string_view text_of(kernel::Digest const& digest) {
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

/// SM4-CTR from counter 0, in place; every key is used for one text.
void apply_cipher(TextKey const& key, std::string& text) {
    auto derived = hmac_sm3(key.bytes, "haihe/sealed-text/1/enc");
    static EVP_CIPHER* const algorithm = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> const context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    std::array<std::uint8_t, kCipherKeySize> const counter{};
    auto* const bytes = reinterpret_cast<unsigned char*>(text.data());
    int done = 0;
    bool const good =
        context && EVP_EncryptInit_ex2(context.get(), algorithm, derived.bytes.data(), counter.data(), nullptr) == 1 &&
        EVP_EncryptUpdate(context.get(), bytes, &done, bytes, static_cast<int>(text.size())) == 1 &&
        done == static_cast<int>(text.size());
    OPENSSL_cleanse(derived.bytes.data(), derived.bytes.size());
    if (!good) throw std::runtime_error("SM4-CTR failed");
}

kernel::Digest tag_of(TextKey const& key, kernel::Digest const& commitment, std::string_view cipher) {
    auto derived = hmac_sm3(key.bytes, "haihe/sealed-text/1/mac");
    std::string input(kTagLabel);
    input.append(text_of(commitment)).append(cipher);
    auto const tag = hmac_sm3(derived.bytes, input);
    OPENSSL_cleanse(derived.bytes.data(), derived.bytes.size());
    return tag;
}

std::string wrap_prefix(kernel::Digest const& commitment) {
    std::string prefix(kWrapLabel);
    return prefix.append(text_of(commitment));
}

std::string wrap(PublicKey const& holder, kernel::Digest const& commitment, TextKey const& key) {
    Wiped<kWrappedSize> plain;
    auto const prefix = wrap_prefix(commitment);
    auto const at = std::copy(prefix.begin(), prefix.end(), plain.bytes.begin());
    std::copy(key.bytes.begin(), key.bytes.end(), at);
    return holder.encrypt(plain.bytes);
}

bool unwrap(PrivateKey const& holder, std::string_view wrap, kernel::Digest const& commitment, TextKey& key) {
    Wiped<kWrappedSize> plain;
    auto const prefix = wrap_prefix(commitment);
    if (!decrypt(holder, wrap, plain.bytes) || CRYPTO_memcmp(plain.bytes.data(), prefix.data(), prefix.size()) != 0)
        return false;
    std::copy_n(plain.bytes.begin() + static_cast<std::ptrdiff_t>(prefix.size()), kKeySize, key.bytes.begin());
    return true;
}

} // namespace

kernel::Digest random_text_salt() { return {random_salt()}; }

kernel::Digest commit_to_text(kernel::Digest const& salt, std::string_view text) { return hmac_sm3(salt.bytes, text); }

SealedText seal_text(std::string_view text, kernel::Digest const& commitment, std::vector<TextHolder> const& holders) {
    TextKey key;
    fill_random(key.bytes);
    std::string cipher(text);
    apply_cipher(key, cipher);
    SealedText sealed{commitment, base64(cipher), tag_of(key, commitment, cipher), {}};
    for (auto const& [name, certificate] : holders)
        if (auto const to = PublicKey::of(certificate))
            sealed.wraps.push_back({name, certificate.digest(), base64(wrap(*to, commitment, key))});
    return sealed;
}

kernel::Result<std::string> open_text(SealedText const& sealed, PrivateKey const& key, Certificate const& certificate) {
    auto const closed = kernel::refuse(kernel::RefusalKind::unacceptable, "sealed_text_opens",
                                       {"密文无法开启。", "The sealed text does not open."});
    auto const own = std::ranges::find(sealed.wraps, certificate.digest(), &TextWrap::certificate);
    if (own == sealed.wraps.end()) return closed;
    auto const wrapped = from_base64(own->wrap);
    auto text = from_base64(sealed.cipher);
    TextKey content;
    if (!wrapped || !text || !unwrap(key, *wrapped, sealed.commitment, content) ||
        tag_of(content, sealed.commitment, *text) != sealed.tag)
        return closed;
    apply_cipher(content, *text);
    return std::move(*text);
}

} // namespace haihe::trust
