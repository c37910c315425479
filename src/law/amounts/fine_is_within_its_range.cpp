#include "law/amounts/fine_is_within_its_range.hpp"

#include "law/acts.hpp"
#include "law/periods/explain.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::law {

namespace {

struct Range {
    std::string_view article;
    std::int64_t least_per_mille;
    std::int64_t most_per_mille; ///< of the amount; 0: the fine is not by amount
    kernel::Money least{};
    kernel::Money most{};
};

constexpr std::array kRanges{
    Range{"法49", 5, 10},
    Range{"法53", 5, 10},
    Range{"法54", 5, 10},
    Range{"法57", 5, 10},
    Range{"法58", 5, 10},
    Range{"法59", 5, 10},
    Range{"法50", 0, 0, kernel::yuan(50'000), kernel::yuan(250'000)},
    Range{"法51", 0, 0, kernel::yuan(10'000), kernel::yuan(50'000)},
    Range{"法52", 0, 0, kernel::yuan(10'000), kernel::yuan(100'000)},
    Range{"法56", 0, 0, kernel::yuan(3'000), kernel::yuan(50'000)},
    Range{"条例72", 0, 0, kernel::yuan(3'000), kernel::yuan(50'000)},
    Range{"条例64", 0, 0, {}, kernel::yuan(100'000)},
    Range{"条例70", 0, 0, {}, kernel::yuan(100'000)},
    Range{"条例66", 0, 0, {}, kernel::yuan(50'000)},
    Range{"条例73", 0, 10},
    Range{"条例74", 0, 10},
    Range{"条例75", 5, 10},
    Range{"条例76", 5, 10},
};

} // namespace

Card cards::fine_is_within_its_range() {
    return {
        .rule = "fine_is_within_its_range",
        .sentence = {"罚款在所依据条款规定的幅度之内。", "A fine is within the range of the article that it rests on."},
        .editions = {tendering_law("第四十九条")},
        .besides = {tendering_law("第五十条"), tendering_law("第五十一条"), tendering_law("第五十二条"),
                    tendering_law("第五十三条"), tendering_law("第五十四条"), tendering_law("第五十六条"),
                    tendering_law("第五十七条"), tendering_law("第五十八条"), tendering_law("第五十九条"),
                    implementing_regulation("第六十四条"), implementing_regulation("第六十六条"),
                    implementing_regulation("第七十条"), implementing_regulation("第七十二条"),
                    implementing_regulation("第七十三条"), implementing_regulation("第七十四条"),
                    implementing_regulation("第七十五条"), implementing_regulation("第七十六条")},
        .use = Use::detect,
        .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings fine_is_within_its_range(SanctionFacts const& facts) {
    auto const card = cards::fine_is_within_its_range();
    if (!facts.fine) return silent(card);
    auto const range = std::ranges::find(kRanges, std::string_view(facts.article), &Range::article);
    if (range == kRanges.end()) return silent(card, {"该条款没有规定罚款幅度。", "The article sets no range."});
    bool const by_amount = range->most_per_mille > 0;
    // Compared in thousandths of a fen: nothing is rounded.
    auto const given = facts.fine->fen * 1000;
    auto const least = by_amount ? facts.amount.fen * range->least_per_mille : range->least.fen * 1000;
    auto const most = by_amount ? facts.amount.fen * range->most_per_mille : range->most.fen * 1000;
    return verdict(
        card, least <= given && given <= most,
        explained(card, {"幅度为" + in_yuan((least + 999) / 1000) + "元至" + in_yuan(most / 1000) + "元。",
                         "From " + in_yuan((least + 999) / 1000) + " to " + in_yuan(most / 1000) + " yuan."}),
        "/fine", {{"givenFen", std::to_string(facts.fine->fen)}});
}

} // namespace haihe::law
