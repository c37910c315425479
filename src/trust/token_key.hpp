#pragma once

// A signing key that never leaves its PKCS#11 token; only this room's sources include it. p11-kit finds the token, and
// not OpenSSL's engine: that cannot find a token again that was away (docs/decisions/0024).

#include "kernel/refusal.hpp"
#include "trust/openssl_handles.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace haihe::trust {

/// Thread-safe: each thread that signs has a session of its own.
class TokenKey {
public:
    /// Refusals: `token_key_is_well_named`, `token_pin_comes_from_a_file`, `token_module_is_found`, `token_is_present`,
    /// `token_pin_is_right`, `token_holds_the_key`, `key_kind_is_supported`.
    static kernel::Result<std::shared_ptr<TokenKey>> open(std::string const& uri, std::string const& pin);
    ~TokenKey();
    TokenKey(TokenKey const&) = delete;
    TokenKey& operator=(TokenKey const&) = delete;

    [[nodiscard]] KeyHandle public_half() const;
    /// ECDSA over SHA-256 of `bytes`, as DER. A token that was away is looked for again, at most once a second.
    /// Throws KeyUnavailable.
    std::string sign(std::string_view bytes);
    /// Whether the last signature was made, or the token is there again.
    bool answers();

private:
    struct Implementation;
    explicit TokenKey(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::trust
