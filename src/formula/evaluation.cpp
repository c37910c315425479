#include "formula/evaluation.hpp"

#include "formula/bid_prices.hpp"
#include "formula/expression.hpp"

#include <algorithm>

namespace haihe::formula {

namespace {

constexpr int kStepPlaces = kernel::Decimal::kPlacesMax;

bool holds(Comparison comparison, Rational const& left, Rational const& right) {
    switch (comparison) {
    case Comparison::less: return left < right;
    case Comparison::at_most: return left <= right;
    case Comparison::greater: return left > right;
    case Comparison::at_least: return left >= right;
    case Comparison::equal: return left == right;
    case Comparison::not_equal: return left != right;
    }
    return false;
}

class Evaluation {
public:
    Evaluation(std::string_view source, Inputs const& inputs, std::vector<Step>* steps)
        : source_(source), inputs_(inputs), prices_(inputs.prices), steps_(steps) {}

    Rational value(Expression const& node) {
        auto result = computed(node);
        bool const is_step = node.operation == Operation::number ? node.named : !is_arithmetic(node.operation);
        if (steps_ && is_step) note(node.bare_begin, node.bare_end, rounded_text(result, kStepPlaces));
        return result;
    }

private:
    /// What a person follows without being told.
    static bool is_arithmetic(Operation operation) {
        using enum Operation;
        return operation == negate || operation == add || operation == subtract || operation == multiply ||
               operation == divide || operation == condition;
    }

    Rational computed(Expression const& node) {
        auto const of = [&](std::size_t i) { return value(node.operands[i]); };
        switch (node.operation) {
        case Operation::number: return rational(node.number);
        case Operation::price: return yuan(inputs_.price.fen);
        case Operation::points: return rational(inputs_.points);
        case Operation::count: return prices_.count();
        case Operation::lowest: return prices_.lowest();
        case Operation::highest: return prices_.highest();
        case Operation::mean: return prices_.mean();
        case Operation::maximum_price: return yuan(inputs_.maximum_price.value().fen);
        case Operation::base_price: return yuan(inputs_.base_price.value().fen);
        case Operation::negate: return -of(0);
        case Operation::absolute: return abs(of(0));
        case Operation::round: return rounded(of(0), node.n);
        case Operation::mean_without_extremes: return prices_.mean_without_extremes(node.n);
        case Operation::minimum:
        case Operation::maximum: return extreme(node);
        case Operation::condition: return branch(node);
        default: break;
        }
        Rational const left = of(0), right = of(1);
        switch (node.operation) {
        case Operation::add: return left + right;
        case Operation::subtract: return left - right;
        case Operation::multiply: return left * right;
        case Operation::divide: return left / right; // never by zero: divisors.hpp
        case Operation::mean_between: return prices_.mean_between(left, right);
        default: return std::min(std::max(left, right), of(2)); // clamp
        }
    }

    Rational extreme(Expression const& node) {
        auto best = value(node.operands[0]);
        for (std::size_t i = 1; i < node.operands.size(); ++i) {
            auto const next = value(node.operands[i]);
            best = node.operation == Operation::minimum ? std::min(best, next) : std::max(best, next);
        }
        return best;
    }

    Rational branch(Expression const& node) {
        Rational const left = value(node.operands[0]), right = value(node.operands[1]);
        bool const yes = holds(node.comparison, left, right);
        if (steps_) note(node.operands[0].begin, node.operands[1].end, yes ? "true" : "false");
        return value(node.operands[yes ? 2 : 3]);
    }

    void note(std::size_t begin, std::size_t end, std::string value) {
        auto const what = std::string(source_.substr(begin, end - begin));
        if (std::ranges::find(*steps_, what, &Step::what) == steps_->end()) steps_->push_back({what, std::move(value)});
    }

    std::string_view source_;
    Inputs const& inputs_;
    BidPrices prices_;
    std::vector<Step>* steps_;
};

/// What the formula names and not every lot has.
kernel::Result<void> require_named_prices(Expression const& node, Inputs const& inputs) {
    bool const no_maximum = node.operation == Operation::maximum_price && !inputs.maximum_price;
    bool const no_base = node.operation == Operation::base_price && !inputs.base_price;
    if (no_maximum || no_base)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "formula_has_its_inputs",
                              {"公式用到的最高投标限价或者标底没有给出。",
                               "The maximum price or base price that the formula uses is not given."},
                              no_maximum ? "/maximumPrice" : "/basePrice");
    for (auto const& operand : node.operands)
        if (auto named = require_named_prices(operand, inputs); !named) return named;
    return {};
}

} // namespace

kernel::Result<Rational> evaluate(Formula const& formula, Inputs const& inputs, std::vector<Step>* steps) {
    if (auto given = require_inputs(inputs); !given) return std::unexpected(std::move(given.error()));
    if (auto named = require_named_prices(formula.root(), inputs); !named)
        return std::unexpected(std::move(named.error()));
    return Evaluation(formula.source(), inputs, steps).value(formula.root());
}

} // namespace haihe::formula
