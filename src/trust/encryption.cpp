#include "trust/encryption.hpp"

#include "trust/digest.hpp"
#include "trust/openssl_handles.hpp"
#include "trust/sm2_cipher.hpp"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace haihe::trust {

namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;
constexpr std::size_t kRsaBytesMax = 1024;

std::string public_der(EVP_PKEY const* key) {
    unsigned char* bytes = nullptr;
    auto const size = i2d_PUBKEY(key, &bytes);
    if (size <= 0) throw std::runtime_error("a public key has no DER");
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

bool can_encrypt(EVP_PKEY const* key) {
    auto const kind = kind_of(key);
    return kind == KeyKind::sm2 ||
           (kind == KeyKind::rsa && static_cast<std::size_t>(EVP_PKEY_get_size(key)) <= kRsaBytesMax);
}

bool fits_key(EVP_PKEY const* key, std::string_view cipher, std::size_t plain_size) {
    if (kind_of(key) == KeyKind::sm2) return is_strict_sm2_cipher(cipher, plain_size);
    return can_encrypt(key) && cipher.size() == static_cast<std::size_t>(EVP_PKEY_get_size(key));
}

bool choose_padding(EVP_PKEY_CTX* context, EVP_PKEY const* key) {
    if (kind_of(key) == KeyKind::sm2) return true;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

/// Of the public half alone, so that a PublicKey never holds a private one.
kernel::Result<std::shared_ptr<OpensslKey const>> public_half(EVP_PKEY const* key) {
    if (!can_encrypt(key))
        return kernel::refuse(kernel::RefusalKind::unacceptable, "key_can_be_encrypted_to",
                              {"只能向 SM2 或者不短于2048位的 RSA 密钥加密。",
                               "Only SM2 keys and RSA keys of at least 2048 bits can be encrypted to."});
    auto const der = public_der(key);
    auto const* at = reinterpret_cast<unsigned char const*>(der.data());
    auto half = std::make_shared<OpensslKey>();
    half->key.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (!half->key) throw std::runtime_error("a public key cannot be read again");
    return half;
}

} // namespace

kernel::Result<PublicKey> PublicKey::of(Certificate const& certificate) {
    auto half = public_half(X509_get0_pubkey(certificate.handle()->x509.get()));
    if (!half) return std::unexpected(std::move(half.error()));
    return PublicKey(std::move(*half));
}

kernel::Result<PublicKey> PublicKey::of(PrivateKey const& key) {
    auto half = public_half(key.handle()->key.get());
    if (!half) return std::unexpected(std::move(half.error()));
    return PublicKey(std::move(*half));
}

kernel::Digest PublicKey::digest() const { return sm3(public_der(key_->key.get())); }

std::string PublicKey::encrypt(std::span<std::uint8_t const> plain) const {
    auto* const key = key_->key.get();
    KeyContext const context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    std::string cipher(kRsaBytesMax, '\0');
    auto size = cipher.size();
    if (EVP_PKEY_encrypt_init(context.get()) != 1 || !choose_padding(context.get(), key) ||
        EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(cipher.data()), &size, plain.data(),
                         plain.size()) != 1)
        throw std::runtime_error("encryption failed");
    cipher.resize(size);
    return cipher;
}

bool PublicKey::fits(std::string_view cipher, std::size_t plain_size) const {
    return fits_key(key_->key.get(), cipher, plain_size);
}

bool decrypt(PrivateKey const& key, std::string_view cipher, std::span<std::uint8_t> plain) {
    std::fill(plain.begin(), plain.end(), std::uint8_t{0});
    auto* const handle = key.handle()->key.get();
    if (!fits_key(handle, cipher, plain.size())) return false;
    KeyContext const context(EVP_PKEY_CTX_new_from_pkey(nullptr, handle, nullptr));
    std::array<std::uint8_t, kRsaBytesMax> buffer{};
    auto size = buffer.size();
    bool const opened = EVP_PKEY_decrypt_init(context.get()) == 1 && choose_padding(context.get(), handle) &&
                        EVP_PKEY_decrypt(context.get(), buffer.data(), &size,
                                         reinterpret_cast<unsigned char const*>(cipher.data()), cipher.size()) == 1 &&
                        size == plain.size();
    if (opened) std::copy_n(buffer.begin(), size, plain.begin());
    OPENSSL_cleanse(buffer.data(), buffer.size());
    ERR_clear_error();
    return opened;
}

} // namespace haihe::trust
