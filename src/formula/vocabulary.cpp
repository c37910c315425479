#include "formula/vocabulary.hpp"

#include "formula/limits.hpp"

#include <array>
#include <utility>

namespace haihe::formula {

namespace {

constexpr std::array<Function, 7> kFunctions{
    {{"min", Operation::minimum, Function::kTwoOrMore},
     {"max", Operation::maximum, Function::kTwoOrMore},
     {"abs", Operation::absolute, 1},
     {"round", Operation::round, 1, 0, kernel::Decimal::kPlacesMax},
     {"clamp", Operation::clamp, 3},
     {"mean_without_extremes", Operation::mean_without_extremes, 0, 1, kBidsMax},
     {"mean_between", Operation::mean_between, 2}}};

constexpr std::array<std::pair<std::string_view, Operation>, 8> kVariables{{{"price", Operation::price},
                                                                            {"points", Operation::points},
                                                                            {"count", Operation::count},
                                                                            {"lowest", Operation::lowest},
                                                                            {"highest", Operation::highest},
                                                                            {"mean", Operation::mean},
                                                                            {"maximum_price", Operation::maximum_price},
                                                                            {"base_price", Operation::base_price}}};

constexpr std::array<std::pair<std::string_view, Comparison>, 6> kComparisons{{{"<", Comparison::less},
                                                                               {"<=", Comparison::at_most},
                                                                               {">", Comparison::greater},
                                                                               {">=", Comparison::at_least},
                                                                               {"==", Comparison::equal},
                                                                               {"!=", Comparison::not_equal}}};

} // namespace

Function const* function_of(std::string_view name) {
    for (auto const& function : kFunctions)
        if (function.name == name) return &function;
    return nullptr;
}

std::optional<Operation> variable_of(std::string_view name) {
    for (auto const& [variable, operation] : kVariables)
        if (variable == name) return operation;
    return std::nullopt;
}

std::optional<Comparison> comparison_of(std::string_view symbol) {
    for (auto const& [sign, comparison] : kComparisons)
        if (sign == symbol) return comparison;
    return std::nullopt;
}

bool is_of_the_language(std::string_view name) {
    return name == "if" || function_of(name) != nullptr || variable_of(name).has_value();
}

} // namespace haihe::formula
