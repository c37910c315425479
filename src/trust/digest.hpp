#pragma once

#include "kernel/digest.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace haihe::trust {

kernel::Digest sm3(std::string_view bytes);
/// Of the parts one after the other; at most four.
kernel::Digest sm3(std::initializer_list<std::string_view> parts);
kernel::Digest hmac_sm3(std::span<std::uint8_t const> key, std::string_view bytes);

/// Hashes a stream piece by piece.
class Sm3 {
public:
    Sm3();
    ~Sm3();
    Sm3(Sm3&&) noexcept;
    Sm3& operator=(Sm3&&) noexcept;
    void update(std::string_view bytes);
    /// May be called once.
    kernel::Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

using Salt = std::array<std::uint8_t, 32>;
/// Fresh random bytes from the operating system.
Salt random_salt();
void fill_random(std::span<std::uint8_t> bytes);
std::string hex(std::span<std::uint8_t const> bytes);
std::string base64(std::string_view bytes);
/// Strict: no white space, correct padding. Empty optional otherwise.
std::optional<std::string> from_base64(std::string_view text);

} // namespace haihe::trust
