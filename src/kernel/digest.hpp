#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::kernel {

/// An SM3 digest. Text form: 64 lower-case hexadecimal digits.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    static std::optional<Digest> parse(std::string_view hex);
    [[nodiscard]] std::string to_string() const;
    friend auto operator<=>(Digest const&, Digest const&) = default;
};

} // namespace haihe::kernel
