#pragma once

#include "kernel/refusal.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace haihe::trust {

struct OpensslKey;

/// Sign(L, x) = signature over L || 0x00 || x. SM2 with SM3 and identifier 1234567812345678; P-256
/// with SHA-256 (strict DER); RSA >= 2048 with SHA-256 (PKCS#1 v1.5). The label keeps a signature made
/// for one purpose from passing for another.
class PrivateKey {
public:
    /// Refusals: `private_key_is_readable`, `key_kind_is_supported`.
    static kernel::Result<PrivateKey> from_pem(std::string_view pem, std::string_view passphrase = {});
    /// For tests, demos and `haihe key`.
    static PrivateKey generate_sm2();
    static PrivateKey generate_p256();

    /// DER signature. Thread-safe.
    [[nodiscard]] std::string sign(std::string_view label, std::string_view bytes) const;
    [[nodiscard]] std::string to_pem() const;
    [[nodiscard]] std::shared_ptr<OpensslKey const> handle() const { return key_; }

private:
    explicit PrivateKey(std::shared_ptr<OpensslKey const> key) : key_(std::move(key)) {}
    std::shared_ptr<OpensslKey const> key_;
};

} // namespace haihe::trust
