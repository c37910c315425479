#include "kernel/decimal.hpp"

#include <algorithm>
#include <array>

namespace haihe::kernel {

namespace {

/// Throws for places that no decimal has.
std::int64_t power_of_ten(int exponent) {
    constexpr std::array<std::int64_t, Decimal::kPlacesMax + 1> kPowers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
    return kPowers.at(static_cast<std::size_t>(exponent));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// units, written with more places.
std::optional<std::int64_t> scaled(Decimal const& decimal, int places) {
    std::int64_t units = 0;
    if (__builtin_mul_overflow(decimal.units, power_of_ten(places - decimal.places), &units)) return std::nullopt;
    return units;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool const negative = text.starts_with('-');
    auto const digits = text.substr(negative ? 1 : 0);
    auto const point = std::min(digits.find('.'), digits.size());
    auto const fraction = digits.size() - point; // with the point
    if (point == 0 || (point > 1 && digits[0] == '0')) return std::nullopt;
    if (fraction == 1 || fraction > kPlacesMax + 1) return std::nullopt;
    Decimal decimal{0, fraction == 0 ? 0 : static_cast<int>(fraction) - 1};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i == point) continue;
        if (!is_digit(digits[i])) return std::nullopt;
        auto const digit = negative ? '0' - digits[i] : digits[i] - '0'; // counted down, the least number fits too
        if (__builtin_mul_overflow(decimal.units, 10, &decimal.units) ||
            __builtin_add_overflow(decimal.units, digit, &decimal.units))
            return std::nullopt;
    }
    if (negative && decimal.units == 0) return std::nullopt;
    return decimal;
}

std::string Decimal::to_string() const {
    power_of_ten(places);
    auto const magnitude = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    auto digits = std::to_string(magnitude);
    auto const behind = static_cast<std::size_t>(places);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    if (behind != 0) digits.insert(digits.size() - behind, 1, '.');
    return units < 0 ? "-" + digits : digits;
}

std::weak_ordering operator<=>(Decimal const& one, Decimal const& other) {
    auto const one_power = power_of_ten(one.places), other_power = power_of_ten(other.places);
    if (auto const whole = one.units / one_power <=> other.units / other_power; whole != 0) return whole;
    return one.units % one_power * power_of_ten(Decimal::kPlacesMax - one.places) <=>
           other.units % other_power * power_of_ten(Decimal::kPlacesMax - other.places);
}

Result<Decimal> sum(Decimal const& one, Decimal const& other) {
    auto const places = std::max(one.places, other.places);
    auto const left = scaled(one, places), right = scaled(other, places);
    Decimal total{0, places};
    if (!left || !right || __builtin_add_overflow(*left, *right, &total.units))
        return refuse(RefusalKind::unacceptable, "decimal_fits",
                      {one.to_string() + "与" + other.to_string() + "之和超出可以表示的范围。",
                       "The sum of " + one.to_string() + " and " + other.to_string() + " is out of range."});
    return total;
}

} // namespace haihe::kernel
