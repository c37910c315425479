#pragma once

#include "formula/expression.hpp"

#include <optional>
#include <string_view>

namespace haihe::formula {

struct Function {
    std::string_view name;
    Operation operation;
    int values;    ///< how many; kTwoOrMore
    int least = 0; ///< of the literal that follows the values
    int most = -1; ///< below `least`: there is no literal

    static constexpr int kTwoOrMore = -1;
    [[nodiscard]] bool has_literal() const { return most >= least; }
};

/// All functions but `if`, which is written otherwise.
Function const* function_of(std::string_view name);
std::optional<Operation> variable_of(std::string_view name);
std::optional<Comparison> comparison_of(std::string_view symbol);
/// A name of the language, whether this lot has it or not.
bool is_of_the_language(std::string_view name);

} // namespace haihe::formula
