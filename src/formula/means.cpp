#include "formula/means.hpp"

#include "formula/fitting.hpp"

#include <algorithm>

namespace haihe::formula {

namespace {

Rational total(std::vector<kernel::Decimal> const& values) {
    Rational sum = 0;
    for (auto const& value : values) sum += rational(value);
    return sum;
}

} // namespace

kernel::Result<kernel::Decimal> mean_of(std::vector<kernel::Decimal> const& values, int places, Extremes extremes) {
    if (values.empty())
        return kernel::refuse(kernel::RefusalKind::unacceptable, "mean_has_values",
                              {"没有可以求平均的数值。", "There is nothing to take the mean of."});
    auto sum = total(values);
    auto count = values.size();
    if (extremes == Extremes::left_out && count >= 3) {
        auto const [lowest, highest] = std::ranges::minmax_element(values);
        sum -= rational(*lowest) + rational(*highest);
        count -= 2;
    }
    return fitting(Rational(sum / count), places);
}

kernel::Result<kernel::Decimal> sum_of(std::vector<kernel::Decimal> const& values) {
    int places = 0;
    for (auto const& value : values) places = std::max(places, value.places);
    return fitting(total(values), places);
}

} // namespace haihe::formula
