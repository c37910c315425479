#include "sealing/content_key.hpp"

#include "trust/digest.hpp"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>
#include <stdexcept>
#include <string_view>

namespace haihe::sealing {

namespace {

/// One run of HKDF over SM3 in this mode; libcrypto wipes what it keeps.
void hkdf(int mode, std::span<std::uint8_t const> key, char const* extra_name, std::string_view extra,
          std::span<std::uint8_t> out) {
    static EVP_KDF* const algorithm = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> const context(EVP_KDF_CTX_new(algorithm),
                                                                            EVP_KDF_CTX_free);
    char digest[] = "SM3";
    // libcrypto's parameters are not const, though they are only read.
    auto* const key_bytes = const_cast<std::uint8_t*>(key.data());
    auto* const extra_bytes = const_cast<char*>(extra.data());
    OSSL_PARAM const parameters[] = {OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
                                     OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, key_bytes, key.size()),
                                     OSSL_PARAM_construct_octet_string(extra_name, extra_bytes, extra.size()),
                                     OSSL_PARAM_construct_end()};
    if (!context || EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1)
        throw std::runtime_error("deriving keys failed");
}

void expand(Secret<32> const& pseudorandom, std::string_view label, std::span<std::uint8_t> out) {
    hkdf(EVP_KDF_HKDF_MODE_EXPAND_ONLY, pseudorandom.bytes(), OSSL_KDF_PARAM_INFO, label, out);
}

} // namespace

ContentKey random_content_key() {
    ContentKey key;
    trust::fill_random(key.bytes());
    return key;
}

DerivedKeys derive_keys(kernel::Digest const& ctx, ContentKey const& key, std::int64_t k) {
    Secret<32> pseudorandom;
    std::string_view const salt(reinterpret_cast<char const*>(ctx.bytes.data()), ctx.bytes.size());
    hkdf(EVP_KDF_HKDF_MODE_EXTRACT_ONLY, key.bytes(), OSSL_KDF_PARAM_SALT, salt, pseudorandom.bytes());
    DerivedKeys keys{{}, {}, SecretBytes(32 * static_cast<std::size_t>(k - 1))};
    expand(pseudorandom, "haihe/bid/1/enc", keys.encryption.bytes());
    expand(pseudorandom, "haihe/bid/1/mac", keys.tag.bytes());
    expand(pseudorandom, "haihe/bid/1/coef", keys.coefficients.bytes());
    return keys;
}

} // namespace haihe::sealing
