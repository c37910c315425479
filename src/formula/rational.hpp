#pragma once

// A heavy header: sources of this room only.

#include "kernel/decimal.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <optional>
#include <string>

namespace haihe::formula {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

Rational rational(kernel::Decimal const& decimal);
Rational yuan(std::int64_t fen);

/// Units of the nearest decimal with so many places; halves go away from zero.
Integer rounded_units(Rational const& value, int places);
Rational rounded(Rational const& value, int places);
/// Text of the nearest decimal, however large: always with all the places.
std::string rounded_text(Rational const& value, int places);
/// Nothing when the units leave 64 bits.
std::optional<kernel::Decimal> rounded_decimal(Rational const& value, int places);

/// The greatest integer that is not above, the least that is not below.
Integer floor_of(Rational const& value);
Integer ceiling_of(Rational const& value);

} // namespace haihe::formula
