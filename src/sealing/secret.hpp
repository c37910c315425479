#pragma once

#include <openssl/crypto.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace haihe::sealing {

/// Bytes that are wiped when they are no longer needed. Compared in constant time.
template <std::size_t Size>
class Secret {
public:
    Secret() = default;
    explicit Secret(std::span<std::uint8_t const, Size> bytes) {
        std::copy(bytes.begin(), bytes.end(), bytes_.begin());
    }
    Secret(Secret const&) = default;
    Secret& operator=(Secret const&) = default;
    ~Secret() { OPENSSL_cleanse(bytes_.data(), Size); }

    [[nodiscard]] std::span<std::uint8_t const, Size> bytes() const { return bytes_; }
    [[nodiscard]] std::span<std::uint8_t, Size> bytes() { return bytes_; }
    friend bool operator==(Secret const& a, Secret const& b) {
        return CRYPTO_memcmp(a.bytes_.data(), b.bytes_.data(), Size) == 0;
    }

private:
    std::array<std::uint8_t, Size> bytes_{};
};

/// The same for a size that is known only later; never grows.
class SecretBytes {
public:
    explicit SecretBytes(std::size_t size) : bytes_(size) {}
    SecretBytes(SecretBytes&&) noexcept = default;
    SecretBytes& operator=(SecretBytes&&) = delete;
    SecretBytes(SecretBytes const&) = delete;
    SecretBytes& operator=(SecretBytes const&) = delete;
    ~SecretBytes() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }

    [[nodiscard]] std::span<std::uint8_t const> bytes() const { return bytes_; }
    [[nodiscard]] std::span<std::uint8_t> bytes() { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

} // namespace haihe::sealing
