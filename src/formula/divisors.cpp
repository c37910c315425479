#include "formula/divisors.hpp"

#include "formula/faults.hpp"
#include "formula/interval.hpp"
#include "formula/limits.hpp"

#include <limits>
#include <optional>

namespace haihe::formula {

namespace {

constexpr auto kUnitsMax = std::numeric_limits<std::int64_t>::max();

/// From the leaves up; the first divisor that may be zero ends it.
class Divisors {
public:
    explicit Divisors(std::string_view source) : source_(source) {}

    kernel::Result<void> judge(Expression const& root) {
        range(root);
        if (fault_) return std::unexpected(std::move(*fault_));
        return {};
    }

private:
    Interval range(Expression const& node) {
        std::vector<Interval> of;
        of.reserve(node.operands.size());
        for (auto const& operand : node.operands) of.push_back(range(operand));
        switch (node.operation) {
        case Operation::number: return {rational(node.number), rational(node.number)};
        case Operation::price:
        case Operation::lowest:
        case Operation::highest:
        case Operation::mean:
        case Operation::maximum_price:
        case Operation::base_price:
        case Operation::mean_without_extremes:
        case Operation::mean_between: return {yuan(1), yuan(kUnitsMax)};
        case Operation::points: return {rational({1, kernel::Decimal::kPlacesMax}), rational({kUnitsMax, 0})};
        case Operation::count: return {1, kBidsMax};
        case Operation::negate: return -of[0];
        case Operation::add: return of[0] + of[1];
        case Operation::subtract: return of[0] - of[1];
        case Operation::multiply: return of[0] * of[1];
        case Operation::divide: return quotient(node, of[0], of[1]);
        case Operation::condition: return hull(of[2], of[3]);
        case Operation::minimum: return folded(of, lower_of);
        case Operation::maximum: return folded(of, higher_of);
        case Operation::absolute: return magnitude(of[0]);
        case Operation::round: return rounded(of[0], node.n);
        case Operation::clamp: return lower_of(higher_of(of[0], of[1]), of[2]);
        }
        return {};
    }

    Interval quotient(Expression const& node, Interval const& dividend, Interval const& divisor) {
        if (!divisor.has_zero()) return dividend / divisor;
        if (!fault_) {
            auto const& at = node.operands[1];
            fault_ = divisor_may_be_zero(std::string(source_.substr(at.begin, at.end - at.begin)), at.begin);
        }
        return {};
    }

    template <class Fold>
    static Interval folded(std::vector<Interval> const& of, Fold fold) {
        auto all = of[0];
        for (std::size_t i = 1; i < of.size(); ++i) all = fold(all, of[i]);
        return all;
    }

    std::string_view source_;
    std::optional<kernel::Refusal> fault_{};
};

} // namespace

kernel::Result<void> require_divisors_other_than_zero(Expression const& root, std::string_view source) {
    return Divisors(source).judge(root);
}

} // namespace haihe::formula
