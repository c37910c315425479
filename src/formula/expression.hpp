#pragma once

#include "kernel/decimal.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::formula {

enum class Operation {
    number, ///< a literal or a constant
    price,
    points,
    count,
    lowest,
    highest,
    mean,
    maximum_price,
    base_price,
    negate,
    add,
    subtract,
    multiply,
    divide,
    condition, ///< if: left and right of the comparison, then, else
    minimum,
    maximum,
    absolute,
    round,
    clamp,
    mean_without_extremes,
    mean_between,
};

enum class Comparison { less, at_most, greater, at_least, equal, not_equal };

/// A node of a formula that has been read.
struct Expression {
    Operation operation = Operation::number;
    std::size_t begin = 0;                    ///< its characters in the source, from 0; with the parentheses around it
    std::size_t end = 0;                      ///< one beyond
    std::size_t bare_begin = 0, bare_end = 0; ///< without them
    kernel::Decimal number{};
    bool named = false; ///< the number is a constant's
    int n = 0;          ///< of round and mean_without_extremes
    Comparison comparison = Comparison::less;
    std::vector<Expression> operands{};
};

} // namespace haihe::formula
