#pragma once

#include "formula/rational.hpp"

namespace haihe::formula {

/// All that a value can be lies between these, both included. Amounts, points and counts have a greatest, so that
/// nothing is infinite.
struct Interval {
    Rational least;
    Rational greatest;

    [[nodiscard]] bool has_zero() const { return least <= 0 && greatest >= 0; }
};

Interval operator-(Interval const& one);
Interval operator+(Interval const& one, Interval const& other);
Interval operator-(Interval const& one, Interval const& other);
Interval operator*(Interval const& one, Interval const& other);
/// `other` has no zero.
Interval operator/(Interval const& one, Interval const& other);
Interval lower_of(Interval const& one, Interval const& other);
Interval higher_of(Interval const& one, Interval const& other);
Interval magnitude(Interval const& one);
Interval rounded(Interval const& one, int places);
/// Either of them.
Interval hull(Interval const& one, Interval const& other);

} // namespace haihe::formula
