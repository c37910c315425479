#pragma once

// SM2 signatures by Botan, which keeps the multiples of the curve's base point at hand: a third of libcrypto's time for
// what every commit of a ledger waits for (docs/decisions/0027). Only this room's sources include it.

#include "trust/openssl_handles.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace haihe::trust {

/// Thread-safe: whoever signs at the same time as another has an engine of its own.
class Sm2Signer {
public:
    /// `key` holds its private half.
    explicit Sm2Signer(KeyHandle const& key);
    ~Sm2Signer();
    Sm2Signer(Sm2Signer const&) = delete;
    Sm2Signer& operator=(Sm2Signer const&) = delete;

    /// SM2 with SM3 and the identifier kSm2Identifier, as DER. Throws std::exception.
    std::string sign(std::string_view bytes);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::trust
