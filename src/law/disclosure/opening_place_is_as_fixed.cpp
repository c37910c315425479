#include "law/disclosure/opening_place_is_as_fixed.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::opening_place_is_as_fixed() {
    return {
        .rule = "opening_place_is_as_fixed",
        .sentence = {"开标地点为招标文件预先确定的地点。", "Bids are opened at the place that the documents fixed."},
        .editions = {tendering_law("第三十四条")}};
}

Findings opening_place_is_as_fixed(TenderFacts const& facts) {
    constexpr auto kRule = "opening_place_is_as_fixed";
    auto const citation = tendering_law("第三十四条");
    if (facts.planned_opening_place.empty())
        return {broken(kRule, citation,
                       {"招标文件应预先确定开标地点。", "The documents fix the place of opening beforehand."},
                       "/announcement/openingPlace")};
    kernel::Text const sentence{"开标地点应为招标文件预先确定的" + facts.planned_opening_place + "。",
                                "Bids are opened at the place fixed in the documents: " + facts.planned_opening_place +
                                    "."};
    if (facts.opening_place == facts.planned_opening_place) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/announcement/openingPlace",
                   {{"fixed", facts.planned_opening_place}, {"given", facts.opening_place}})};
}

} // namespace haihe::law
