#pragma once

#include "formula/rational.hpp"
#include "kernel/money.hpp"

#include <vector>

namespace haihe::formula {

/// The prices of the valid bids, at least one, and what is computed over all of them, in yuan.
class BidPrices {
public:
    explicit BidPrices(std::vector<kernel::Money> const& prices);

    [[nodiscard]] Rational lowest() const { return yuan(lowest_); }
    [[nodiscard]] Rational highest() const { return yuan(highest_); }
    [[nodiscard]] Rational mean() const;
    /// Without one highest and one lowest when there are at least n bids, and three; else the mean.
    [[nodiscard]] Rational mean_without_extremes(int n) const;
    /// Of the prices from `low` to `high`, both included; the mean when there is none.
    [[nodiscard]] Rational mean_between(Rational const& low, Rational const& high) const;
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(prices_.size()); }

private:
    std::vector<kernel::Money> const& prices_;
    std::int64_t lowest_ = 0, highest_ = 0; ///< in fen
    Integer sum_ = 0;
};

} // namespace haihe::formula
