#pragma once

#include "kernel/refusal.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::kernel {

/// An exact decimal: `units` divided by 10 to the `places`. Text form, the only one read or written: `12.50`, `-0.5`,
/// `0`; places are kept as written; no exponent, leading `+` or needless zero before the point, and no `-0`.
/// 1.5 equals 1.50: compared is the value, never the form.
struct Decimal {
    static constexpr int kPlacesMax = 6;

    std::int64_t units = 0;
    int places = 0; ///< 0 to kPlacesMax

    static std::optional<Decimal> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    friend std::weak_ordering operator<=>(Decimal const& one, Decimal const& other);
    friend bool operator==(Decimal const& one, Decimal const& other) { return (one <=> other) == 0; }
};

/// The exact sum, with the places of the one that has more. Refusal: `decimal_fits` when its units leave 64 bits.
Result<Decimal> sum(Decimal const& one, Decimal const& other);

} // namespace haihe::kernel
