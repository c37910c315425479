#include "trust/key.hpp"

#include "trust/openssl_handles.hpp"
#include "trust/sm2_signer.hpp"
#include "trust/token_key.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>

#include <algorithm>
#include <stdexcept>

namespace haihe::trust {

namespace {

using MdContext = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;

/// A digest context whose SM2 identifier is set before the digest starts, as GB/T 32918 wants it.
struct SigningContext {
    MdContext digest{EVP_MD_CTX_new()};
    KeyContext key;

    SigningContext(EVP_PKEY* pkey, KeyKind kind) : key(EVP_PKEY_CTX_new(pkey, nullptr)) {
        if (kind == KeyKind::sm2) {
            EVP_PKEY_CTX_set1_id(key.get(), kSm2Identifier.data(), kSm2Identifier.size());
            EVP_MD_CTX_set_pkey_ctx(digest.get(), key.get());
        }
    }
};

int no_passphrase(char* buffer, int size, int, void* given) {
    auto const* passphrase = static_cast<std::string_view*>(given);
    auto const length = std::min<std::size_t>(passphrase->size(), static_cast<std::size_t>(size));
    passphrase->copy(buffer, length);
    return static_cast<int>(length);
}

KeyHandle generate(char const* kind, char const* group) {
    KeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, kind, group));
    if (!key) throw std::runtime_error("libcrypto generates no key");
    return key;
}

std::shared_ptr<OpensslKey const> with_signer(KeyHandle key) {
    auto held = std::make_shared<OpensslKey>();
    held->key = std::move(key);
    if (kind_of(held->key.get()) == KeyKind::sm2) held->sm2 = std::make_shared<Sm2Signer>(held->key);
    return held;
}

bool is_minimal_der(std::string_view signature) {
    auto const* at = reinterpret_cast<unsigned char const*>(signature.data());
    std::unique_ptr<ECDSA_SIG, Freer<ECDSA_SIG_free>> const parsed(
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(signature.size())));
    if (!parsed) return false;
    unsigned char* again = nullptr;
    auto const size = i2d_ECDSA_SIG(parsed.get(), &again);
    bool const same =
        size > 0 && std::string_view(reinterpret_cast<char*>(again), static_cast<std::size_t>(size)) == signature;
    OPENSSL_free(again);
    return same;
}

} // namespace

KeyKind kind_of(EVP_PKEY const* key) {
    if (EVP_PKEY_is_a(key, "SM2")) return KeyKind::sm2;
    if (EVP_PKEY_is_a(key, "RSA")) return EVP_PKEY_get_bits(key) >= 2048 ? KeyKind::rsa : KeyKind::unsupported;
    if (EVP_PKEY_is_a(key, "EC")) {
        char group[32] = {};
        std::size_t size = 0;
        EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group, &size);
        if (std::string_view(group) == "prime256v1" || std::string_view(group) == "P-256") return KeyKind::p256;
        if (std::string_view(group) == "SM2") return KeyKind::sm2;
    }
    return KeyKind::unsupported;
}

EVP_MD const* digest_for(KeyKind kind) { return kind == KeyKind::sm2 ? EVP_sm3() : EVP_sha256(); }

std::string labelled(std::string_view label, std::string_view bytes) {
    std::string input;
    input.reserve(label.size() + 1 + bytes.size());
    input.append(label).push_back('\0');
    input.append(bytes);
    return input;
}

bool verify_raw(EVP_PKEY* key, std::string_view bytes, std::string_view signature) {
    auto const kind = kind_of(key);
    if (kind == KeyKind::unsupported) return false;
    if (kind != KeyKind::rsa && !is_minimal_der(signature)) return false;
    SigningContext context(key, kind);
    return EVP_DigestVerifyInit(context.digest.get(), nullptr, digest_for(kind), nullptr, key) == 1 &&
           EVP_DigestVerify(context.digest.get(), reinterpret_cast<unsigned char const*>(signature.data()),
                            signature.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size()) == 1;
}

kernel::Result<PrivateKey> PrivateKey::from_pem(std::string_view pem, std::string_view passphrase) {
    auto const bio = memory_bio(pem);
    KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_passphrase, &passphrase));
    if (!key)
        return kernel::refuse(
            kernel::RefusalKind::malformed, "private_key_is_readable",
            {"私钥无法读取,或者口令不对。", "The private key cannot be read, or the passphrase is wrong."});
    if (kind_of(key.get()) == KeyKind::unsupported)
        return kernel::refuse(kernel::RefusalKind::malformed, "key_kind_is_supported",
                              {"只支持 SM2、P-256 和不短于2048位的 RSA 密钥。",
                               "Only SM2, P-256 and RSA of at least 2048 bits are supported."});
    return PrivateKey(with_signer(std::move(key)));
}

kernel::Result<PrivateKey> PrivateKey::from_token(std::string const& uri, std::string const& pin) {
    auto opened = TokenKey::open(uri, pin);
    if (!opened) return std::unexpected(std::move(opened.error()));
    auto key = std::make_shared<OpensslKey>();
    key->key = (*opened)->public_half();
    key->token = std::move(*opened);
    return PrivateKey(std::move(key));
}

PrivateKey PrivateKey::generate_sm2() { return PrivateKey(with_signer(generate("SM2", "SM2"))); }

PrivateKey PrivateKey::generate_p256() { return PrivateKey(with_signer(generate("EC", "P-256"))); }

std::string PrivateKey::sign(std::string_view label, std::string_view bytes) const {
    auto* const key = key_->key.get();
    auto const kind = kind_of(key);
    auto const input = labelled(label, bytes);
    if (key_->token) return key_->token->sign(input);
    if (key_->sm2) return key_->sm2->sign(input);
    SigningContext context(key, kind);
    std::string signature(512, '\0');
    auto size = signature.size();
    if (EVP_DigestSignInit(context.digest.get(), nullptr, digest_for(kind), nullptr, key) != 1 ||
        EVP_DigestSign(context.digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<unsigned char const*>(input.data()), input.size()) != 1)
        throw std::runtime_error("signing failed");
    signature.resize(size);
    return signature;
}

bool PrivateKey::can_sign() const { return !key_->token || key_->token->answers(); }

std::string PrivateKey::to_pem() const {
    if (key_->token) throw std::logic_error("a key does not leave its token");
    BioHandle const bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key_->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return drain(bio.get());
}

} // namespace haihe::trust
