#pragma once

#include "formula/inputs.hpp"
#include "formula/names.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace haihe::formula {

/// Sources and inputs out of a seed. Most sources are in order; some divide by what may be
/// zero, name what is not there, or are spoilt by a character.
class RandomFormula {
public:
    explicit RandomFormula(std::uint64_t seed) : generator_(seed) {}

    Names names();
    std::string source(Names const& names);
    /// With maximum price and base price.
    Inputs inputs();
    int places() { return static_cast<int>(below(7)); }

private:
    std::uint64_t below(std::uint64_t bound) { return generator_() % bound; }
    bool once_in(std::uint64_t times) { return below(times) == 0; }
    std::string literal();
    std::string name(Names const& names);
    std::string value(Names const& names, int depth);
    std::string call(Names const& names, int depth);
    std::string divisor(Names const& names, int depth);
    kernel::Money amount(int magnitude);

    std::mt19937_64 generator_;
};

} // namespace haihe::formula
