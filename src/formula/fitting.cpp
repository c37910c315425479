#include "formula/fitting.hpp"

namespace haihe::formula {

kernel::Result<kernel::Decimal> fitting(Rational const& value, int places) {
    constexpr auto kRule = "formula_result_fits";
    if (places < 0 || places > kernel::Decimal::kPlacesMax)
        return kernel::refuse(kernel::RefusalKind::unacceptable, kRule,
                              {"结果保留的小数位数应为0至6位。", "A result has 0 to 6 decimals."});
    if (auto const decimal = rounded_decimal(value, places)) return *decimal;
    return kernel::refuse(kernel::RefusalKind::unacceptable, kRule,
                          {"计算结果超出可以表示的范围。", "The result is out of range."});
}

} // namespace haihe::formula
