#include "formula/interval.hpp"

#include <algorithm>

namespace haihe::formula {

namespace {

Interval around(Rational const& a, Rational const& b, Rational const& c, Rational const& d) {
    return {std::min({a, b, c, d}), std::max({a, b, c, d})};
}

} // namespace

Interval operator-(Interval const& one) { return {-one.greatest, -one.least}; }

Interval operator+(Interval const& one, Interval const& other) {
    return {one.least + other.least, one.greatest + other.greatest};
}

Interval operator-(Interval const& one, Interval const& other) {
    return {one.least - other.greatest, one.greatest - other.least};
}

Interval operator*(Interval const& one, Interval const& other) {
    return around(one.least * other.least, one.least * other.greatest, one.greatest * other.least,
                  one.greatest * other.greatest);
}

Interval operator/(Interval const& one, Interval const& other) {
    return around(one.least / other.least, one.least / other.greatest, one.greatest / other.least,
                  one.greatest / other.greatest);
}

Interval lower_of(Interval const& one, Interval const& other) {
    return {std::min(one.least, other.least), std::min(one.greatest, other.greatest)};
}

Interval higher_of(Interval const& one, Interval const& other) {
    return {std::max(one.least, other.least), std::max(one.greatest, other.greatest)};
}

Interval magnitude(Interval const& one) {
    auto const negated = -one;
    auto const greatest = std::max(one.greatest, negated.greatest);
    if (one.has_zero()) return {0, greatest};
    return {std::max(one.least, negated.least), greatest};
}

Interval rounded(Interval const& one, int places) {
    return {rounded(one.least, places), rounded(one.greatest, places)};
}

Interval hull(Interval const& one, Interval const& other) {
    return {std::min(one.least, other.least), std::max(one.greatest, other.greatest)};
}

} // namespace haihe::formula
