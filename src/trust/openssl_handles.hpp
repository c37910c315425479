#pragma once

// Ownership of libcrypto's objects; only this room's sources include it.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <string_view>

namespace haihe::trust {

template <auto Free>
struct Freer {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using KeyHandle = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using X509Handle = std::unique_ptr<X509, Freer<X509_free>>;
using BioHandle = std::unique_ptr<BIO, Freer<BIO_free_all>>;

inline constexpr std::string_view kSm2Identifier = "1234567812345678";

class TokenKey;
class Sm2Signer;

struct OpensslKey {
    KeyHandle key;                   ///< of a token's: its public half
    std::shared_ptr<TokenKey> token; ///< signs for `key`, if not null
    std::shared_ptr<Sm2Signer> sm2;  ///< likewise
};
struct OpensslCertificate {
    X509Handle x509;
    kernel::Digest digest; ///< of its DER
};

inline BioHandle memory_bio(std::string_view bytes) {
    return BioHandle(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

inline std::string drain(BIO* bio) {
    char* data = nullptr;
    auto const size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

enum class KeyKind { sm2, p256, rsa, unsupported };
KeyKind kind_of(EVP_PKEY const* key);
/// The digest that goes with the key's kind.
EVP_MD const* digest_for(KeyKind kind);
/// label || 0x00 || bytes
std::string labelled(std::string_view label, std::string_view bytes);
/// Over exactly `bytes`; ECDSA and SM2 signatures must be minimal DER.
bool verify_raw(EVP_PKEY* key, std::string_view bytes, std::string_view signature);
/// By hand, where libcrypto 3.0 has no identifier setter: `signed_part` (i2d's, freed here; size 0 or less: none) under
/// a signature as it stands in lists and answers.
bool verify_by_hand(EVP_PKEY* key, unsigned char* signed_part, int size, ASN1_BIT_STRING const* signature);
/// A copy on which libcrypto can verify a signature of SM2, the national identifier being set: its own default is
/// another, and its other algorithms refuse any. A fresh one each time, since libcrypto writes into the object.
X509Handle with_identifier(X509 const* certificate);
/// Whether the algorithm's digest counts: SM3 or SHA-2.
bool is_sound_algorithm(int signature_nid);
kernel::Instant instant_of(ASN1_TIME const* time);
std::string hex_of(ASN1_INTEGER const* number);

} // namespace haihe::trust
