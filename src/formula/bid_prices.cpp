#include "formula/bid_prices.hpp"

#include <algorithm>

namespace haihe::formula {

BidPrices::BidPrices(std::vector<kernel::Money> const& prices) : prices_(prices) {
    auto const [lowest, highest] = std::ranges::minmax_element(prices);
    lowest_ = lowest->fen;
    highest_ = highest->fen;
    for (auto const& price : prices) sum_ += price.fen;
}

Rational BidPrices::mean() const { return {sum_, Integer(100 * count())}; }

Rational BidPrices::mean_without_extremes(int n) const {
    if (count() < n || count() < 3) return mean();
    return {sum_ - lowest_ - highest_, Integer(100 * (count() - 2))};
}

Rational BidPrices::mean_between(Rational const& low, Rational const& high) const {
    // In whole fen; bounds beyond all prices are drawn in, so that 64 bits do.
    Integer const from = ceiling_of(low * 100), to = floor_of(high * 100);
    if (from > highest_ || to < lowest_) return mean();
    auto const first = from < lowest_ ? lowest_ : static_cast<std::int64_t>(from);
    auto const last = to > highest_ ? highest_ : static_cast<std::int64_t>(to);
    Integer sum = 0;
    std::int64_t within = 0;
    for (auto const& price : prices_) {
        if (price.fen < first || price.fen > last) continue;
        sum += price.fen;
        ++within;
    }
    return within == 0 ? mean() : Rational(sum, Integer(100 * within));
}

} // namespace haihe::formula
