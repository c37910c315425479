#pragma once

#include <compare>
#include <cstdint>

namespace haihe::kernel {

/// Renminbi in whole fen (分). JSON: an integer.
struct Money {
    std::int64_t fen = 0;
    friend auto operator<=>(Money const&, Money const&) = default;
};

constexpr Money yuan(std::int64_t n) { return {n * 100}; }

} // namespace haihe::kernel
