#pragma once

#include "kernel/out_of_reach.hpp"
#include "kernel/refusal.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace haihe::trust {

struct OpensslKey;

/// Thrown by PrivateKey::sign while the token that holds the key does not answer; nothing was signed, and it may be
/// tried again.
struct KeyUnavailable : std::runtime_error, kernel::OutOfReach {
    explicit KeyUnavailable(std::string const& what) : std::runtime_error(what), OutOfReach(Part::key) {}
};

/// Sign(L, x) = signature over L || 0x00 || x. SM2 with SM3 and identifier 1234567812345678; P-256
/// with SHA-256 (strict DER); RSA >= 2048 with SHA-256 (PKCS#1 v1.5). The label keeps a signature made
/// for one purpose from passing for another.
class PrivateKey {
public:
    /// Refusals: `private_key_is_readable`, `key_kind_is_supported`.
    static kernel::Result<PrivateKey> from_pem(std::string_view pem, std::string_view passphrase = {});
    /// A P-256 key that stays in its PKCS#11 token: it signs and cannot decrypt. `uri` as in RFC 7512, with a token and
    /// an object (or id), and module-path unless the system knows the token's module. Refusals: those of
    /// trust/token_key.hpp.
    static kernel::Result<PrivateKey> from_token(std::string const& uri, std::string const& pin);
    /// For tests, demos and `haihe key`.
    static PrivateKey generate_sm2();
    static PrivateKey generate_p256();

    /// DER signature. Thread-safe. Throws KeyUnavailable.
    [[nodiscard]] std::string sign(std::string_view label, std::string_view bytes) const;
    /// False while the key's token does not answer.
    [[nodiscard]] bool can_sign() const;
    /// Throws std::logic_error for a key in a token.
    [[nodiscard]] std::string to_pem() const;
    [[nodiscard]] std::shared_ptr<OpensslKey const> handle() const { return key_; }

private:
    explicit PrivateKey(std::shared_ptr<OpensslKey const> key) : key_(std::move(key)) {}
    std::shared_ptr<OpensslKey const> key_;
};

} // namespace haihe::trust
