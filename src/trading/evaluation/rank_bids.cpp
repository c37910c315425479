#include "trading/evaluation/score_bids.hpp"

#include "formula/explanation.hpp"
#include "formula/means.hpp"

#include <algorithm>
#include <compare>
#include <utility>

namespace haihe::trading {

namespace {

using exchange::EvaluationTerms;
using kernel::Decimal;
using kernel::Money;
using kernel::Result;

/// Everything that the sheets and the prices say of the valid bids.
class Putting {
public:
    Putting(Evaluation const& evaluation, EvaluationTerms const& terms)
        : evaluation_(evaluation), terms_(terms), valid_(evaluation.valid()) {
        for (auto const& bid_id : valid_) prices_.push_back(evaluation.price_of(bid_id).value());
    }

    Result<std::vector<RankedBid>> together() const {
        std::vector<RankedBid> bids;
        for (std::size_t bid = 0; bid < valid_.size(); ++bid) {
            auto result = terms_.method == "comprehensive" ? scored(bid) : adjusted(bid);
            if (!result) return std::unexpected(result.error());
            bids.push_back({valid_[bid], std::move(*result)});
        }
        return bids;
    }

    [[nodiscard]] Result<Decimal> technical(exchange::BidResult const& result) const {
        std::vector<Decimal> points;
        for (std::size_t item = 0; item < terms_.items.size(); ++item)
            if (terms_.items[item].kind == "technical") points.push_back(result.items[item].points);
        return formula::sum_of(points);
    }

private:
    [[nodiscard]] int places() const { return static_cast<int>(terms_.decimals); }

    [[nodiscard]] Result<Decimal> mean_points(std::size_t bid, std::size_t item) const {
        std::vector<Decimal> given;
        given.reserve(evaluation_.scores.size());
        for (auto const& one : evaluation_.scores) given.push_back(one.sheet.bids[bid].points[item].points);
        return formula::mean_of(given, places(),
                                terms_.leaveOutExtremes ? formula::Extremes::left_out : formula::Extremes::kept);
    }

    [[nodiscard]] Result<Decimal> price_points(std::size_t bid) const {
        formula::Names names{evaluation_.begun->maximumPrice.has_value(), evaluation_.begun->basePrice.has_value(), {}};
        for (auto const& one : terms_.price->constants) names.constants.emplace(one.name, one.value);
        auto const parsed = formula::parse(terms_.price->formula, names);
        if (!parsed) return std::unexpected(parsed.error());
        auto const given = formula::points(*parsed,
                                           {prices_[bid], prices_, terms_.price->points,
                                            evaluation_.begun->maximumPrice, evaluation_.begun->basePrice},
                                           places());
        if (!given) return given;
        // The price has its weight like any item: no formula gives less than nothing, or more than its full points.
        auto const drawn = std::clamp(*given, Decimal{}, terms_.price->points);
        return drawn == *given ? given : formula::mean_of({drawn}, places());
    }

    [[nodiscard]] Result<exchange::BidResult> scored(std::size_t bid) const {
        exchange::BidResult result{{}, {}, {}, {}, prices_[bid], 0};
        std::vector<Decimal> all;
        for (std::size_t item = 0; item < terms_.items.size(); ++item) {
            auto const points = mean_points(bid, item);
            if (!points) return std::unexpected(points.error());
            result.items.push_back({terms_.items[item].code, *points});
            all.push_back(*points);
        }
        if (terms_.price) {
            auto const points = price_points(bid);
            if (!points) return std::unexpected(points.error());
            result.pricePoints = *points;
            all.push_back(*points);
        }
        auto const total = formula::sum_of(all);
        if (!total) return std::unexpected(total.error());
        result.total = *total;
        return result;
    }

    /// The amount in the middle: a committee is odd, and nobody's extreme moves it.
    [[nodiscard]] Money middle_amount(std::size_t bid, std::size_t adjustment) const {
        std::vector<Money> amounts;
        amounts.reserve(evaluation_.scores.size());
        for (auto const& one : evaluation_.scores)
            amounts.push_back(one.sheet.bids[bid].adjustments[adjustment].amount);
        std::ranges::sort(amounts);
        return amounts[amounts.size() / 2];
    }

    [[nodiscard]] Result<exchange::BidResult> adjusted(std::size_t bid) const {
        exchange::BidResult result{{}, {}, {}, {}, prices_[bid], 0};
        for (std::size_t i = 0; i < terms_.adjustments.size(); ++i) {
            auto const amount = middle_amount(bid, i);
            result.adjustments.push_back({terms_.adjustments[i].code, amount});
            result.evaluatedPrice.fen += amount.fen;
        }
        return result;
    }

    Evaluation const& evaluation_;
    EvaluationTerms const& terms_;
    std::vector<std::string> valid_; ///< in the order of every sheet
    std::vector<Money> prices_;
};

/// What parts two bids, best first.
struct Standing {
    Decimal total;
    Money price;
    Decimal technical;
    friend std::weak_ordering operator<=>(Standing const& one, Standing const& other) {
        if (auto const by = other.total <=> one.total; by != 0) return by;
        if (auto const by = one.price <=> other.price; by != 0) return by;
        return other.technical <=> one.technical;
    }
    friend bool operator==(Standing const& one, Standing const& other) { return (one <=> other) == 0; }
};

} // namespace

Result<std::vector<RankedBid>> rank_bids(Evaluation const& evaluation, EvaluationTerms const& terms) {
    Putting const sheets(evaluation, terms);
    auto bids = sheets.together();
    if (!bids) return bids;
    std::vector<std::pair<Standing, RankedBid>> standing;
    for (auto& bid : *bids) {
        auto const technical = sheets.technical(bid.result);
        if (!technical) return std::unexpected(technical.error());
        Standing const stands{bid.result.total.value_or(Decimal{}), bid.result.evaluatedPrice, *technical};
        standing.emplace_back(stands, std::move(bid));
    }
    std::ranges::stable_sort(standing, {}, &std::pair<Standing, RankedBid>::first);
    std::vector<RankedBid> ranked;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        bool const equal = i > 0 && standing[i].first == standing[i - 1].first;
        standing[i].second.result.rank = equal ? ranked.back().result.rank : static_cast<std::int64_t>(i) + 1;
        ranked.push_back(std::move(standing[i].second));
    }
    return ranked;
}

} // namespace haihe::trading
