#include "formula/rational.hpp"

#include <limits>

namespace haihe::formula {

namespace {

Integer power_of_ten(int exponent) {
    Integer power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

} // namespace

Rational rational(kernel::Decimal const& decimal) { return {Integer(decimal.units), power_of_ten(decimal.places)}; }

Rational yuan(std::int64_t fen) { return {Integer(fen), Integer(100)}; }

Integer rounded_units(Rational const& value, int places) {
    Integer const scaled = abs(numerator(value)) * power_of_ten(places);
    Integer const& divisor = denominator(value);
    Integer const units = (2 * scaled + divisor) / (2 * divisor);
    return value < 0 ? Integer(-units) : units;
}

Rational rounded(Rational const& value, int places) { return {rounded_units(value, places), power_of_ten(places)}; }

std::string rounded_text(Rational const& value, int places) {
    Integer const units = rounded_units(value, places);
    auto digits = Integer(abs(units)).str();
    auto const behind = static_cast<std::size_t>(places);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    if (behind != 0) digits.insert(digits.size() - behind, 1, '.');
    return units < 0 ? "-" + digits : digits;
}

std::optional<kernel::Decimal> rounded_decimal(Rational const& value, int places) {
    auto const units = rounded_units(value, places);
    if (units < std::numeric_limits<std::int64_t>::min() || units > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return kernel::Decimal{static_cast<std::int64_t>(units), places};
}

Integer floor_of(Rational const& value) {
    Integer quotient = numerator(value) / denominator(value); // towards zero
    if (value < 0 && quotient * denominator(value) != numerator(value)) --quotient;
    return quotient;
}

Integer ceiling_of(Rational const& value) { return -floor_of(-value); }

} // namespace haihe::formula
