#pragma once

// GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (0x11B). No tables and no branches on values: nothing to time.

#include <cstdint>

namespace haihe::sealing::field {

constexpr std::uint8_t multiply(std::uint8_t a, std::uint8_t b) {
    std::uint8_t product = 0;
    for (int bit = 0; bit < 8; ++bit) {
        product ^= static_cast<std::uint8_t>(-(b & 1) & a);
        auto const carry = static_cast<std::uint8_t>(-(a >> 7) & 0x1b);
        a = static_cast<std::uint8_t>(static_cast<std::uint8_t>(a << 1) ^ carry);
        b >>= 1;
    }
    return product;
}

/// a^254; zero for zero.
constexpr std::uint8_t inverse(std::uint8_t a) {
    std::uint8_t power = a;
    for (int step = 0; step < 6; ++step) power = multiply(multiply(power, power), a); // a^(2^(step+2) - 1)
    return multiply(power, power);
}

} // namespace haihe::sealing::field
