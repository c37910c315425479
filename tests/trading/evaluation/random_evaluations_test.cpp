// Ten thousand evaluations with what the core makes of them, one JSON document a line, into the file that
// HAIHE_WRITE_EVALUATIONS names: for evaluation_agreement_test.py, which computes them again.

#include "trading/evaluation/judged_lot.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <random>

namespace haihe::trading {

namespace {

namespace bj = boost::json;

struct PriceMethod {
    char const* name;
    char const* formula;
};
/// How the script computes each, it knows by name.
constexpr std::array kMethods{
    PriceMethod{"lowest", "points * lowest / price"},
    PriceMethod{"mean_deviation",
                "max(0, points - if(price > mean, (price - mean) / mean * 100 * above, (mean - price) / "
                "mean * 100 * below))"},
    PriceMethod{"lowered_mean", "max(0, points - abs(price - mean_without_extremes(5) * ratio) / "
                                "mean_without_extremes(5) * 100 * above)"},
    PriceMethod{"spread", "if(highest > lowest, points * (highest - price) / max(highest - lowest, 1), points)"},
    PriceMethod{"rounded_ratio", "points * round(lowest / price, 4)"},
};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t roll(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
    }
    kernel::Decimal points(kernel::Decimal const& most, int places) {
        std::int64_t scale = 1;
        for (int i = 0; i < places; ++i) scale *= 10;
        return {roll(0, most.units * scale), places};
    }

private:
    std::mt19937_64 engine_;
};

exchange::EvaluationTerms random_terms(Dice& dice, PriceMethod const& method) {
    exchange::EvaluationTerms terms;
    terms.method = "comprehensive";
    terms.clauses = {{"Q1", "qualification", "资质", true}};
    auto const items = dice.roll(1, 5);
    std::int64_t left = 100 - dice.roll(20, 60);
    terms.price = exchange::PriceScore{
        {100 - left, 0},
        method.formula,
        {{"above", {dice.roll(50, 300), 2}}, {"below", {dice.roll(50, 200), 2}}, {"ratio", {dice.roll(90, 100), 2}}}};
    for (std::int64_t i = 0; i < items; ++i) {
        auto const most = i + 1 == items ? left : dice.roll(1, left - (items - i - 1));
        left -= most;
        terms.items.push_back(
            {"I" + std::to_string(i), i % 2 == 0 ? "technical" : "business", "示例", "", {0, 0}, {most, 0}});
    }
    terms.decimals = dice.roll(0, 4);
    terms.leaveOutExtremes = dice.roll(0, 1) == 1;
    return terms;
}

} // namespace

TEST(RandomEvaluations, are_written_for_an_independent_computation) {
    auto const* path = std::getenv("HAIHE_WRITE_EVALUATIONS");
    std::ofstream file;
    if (path) file.open(path);
    int const evaluations = path ? 10'000 : 100;
    for (int number = 0; number < evaluations; ++number) {
        Dice dice(static_cast<std::uint64_t>(number) + 1);
        auto const& method = kMethods[static_cast<std::size_t>(dice.roll(0, kMethods.size() - 1))];
        std::vector<std::int64_t> prices;
        for (auto bids = dice.roll(3, 8); bids > 0; --bids) prices.push_back(dice.roll(900'000, 1'100'000));
        JudgedLot lot(prices, static_cast<std::size_t>(5 + 2 * dice.roll(0, 2)), random_terms(dice, method));
        lot.review_all();
        lot.score_all([&](std::size_t, ScoreSheet& sheet) {
            for (auto& bid : sheet.bids)
                for (std::size_t item = 0; item < bid.points.size(); ++item)
                    bid.points[item].points =
                        dice.points(lot.terms.items[item].most, static_cast<int>(dice.roll(0, lot.terms.decimals)));
        });
        auto const& evaluation = lot.evaluation;
        ASSERT_EQ(evaluation.ranked.size(), prices.size()) << number;
        if (!path) continue;
        bj::array sheets, ranked;
        for (auto const& one : evaluation.scores) sheets.push_back(bj::parse(json::write(one.sheet)));
        for (auto const& one : evaluation.ranked) ranked.push_back(bj::parse(json::write(one)));
        bj::array readings;
        for (auto const& bid : evaluation.begun->bids) readings.push_back(bj::parse(json::write(bid)));
        file << bj::object{{"method", method.name},
                           {"terms", bj::parse(json::write(lot.terms))},
                           {"bids", std::move(readings)},
                           {"sheets", std::move(sheets)},
                           {"ranked", std::move(ranked)}}
             << '\n';
    }
}

} // namespace haihe::trading
