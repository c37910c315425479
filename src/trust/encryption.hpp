#pragma once

// Encryption of short secrets to one holder (trust.md §1 "Enc"): SM2 as DER {x, y, C3, C2} (GB/T 35276), or RSA-OAEP
// with SHA-256 and MGF1 over SHA-256, no label.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace haihe::trust {

/// A key to encrypt to. Immutable, cheap to copy.
class PublicKey {
public:
    /// Refusal `key_can_be_encrypted_to`: only SM2 and RSA of at least 2048 bits can.
    static kernel::Result<PublicKey> of(Certificate const& certificate);
    static kernel::Result<PublicKey> of(PrivateKey const& key); ///< its public half

    [[nodiscard]] kernel::Digest digest() const; ///< SM3 of the DER SubjectPublicKeyInfo
    /// `plain` holds 1 to 128 bytes. Randomised.
    [[nodiscard]] std::string encrypt(std::span<std::uint8_t const> plain) const;
    /// True iff `cipher` has exactly the shape of an encryption of `plain_size` bytes to this key: for SM2 strict DER
    /// (minimal lengths and integers, nothing after) and a point on the curve; for RSA the length of the modulus.
    [[nodiscard]] bool fits(std::string_view cipher, std::size_t plain_size) const;

private:
    explicit PublicKey(std::shared_ptr<OpensslKey const> key) : key_(std::move(key)) {}
    std::shared_ptr<OpensslKey const> key_;
};

/// Decrypts what `fits` this key into `plain`, whose size is the one expected. False for every failure alike; `plain`
/// is then zero.
bool decrypt(PrivateKey const& key, std::string_view cipher, std::span<std::uint8_t> plain);

} // namespace haihe::trust
