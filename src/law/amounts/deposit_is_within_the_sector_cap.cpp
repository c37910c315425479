#include "law/amounts/deposit_is_within_the_sector_cap.hpp"

#include "law/orders.hpp"
#include "law/periods/explain.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr auto kWorksAndGoods = kernel::yuan(800'000);
constexpr auto kSurveyAndDesign = kernel::yuan(100'000);

} // namespace

Card cards::deposit_is_within_the_sector_cap() {
    return {
        .rule = "deposit_is_within_the_sector_cap",
        .sentence =
            {"投标保证金不超过行业上限：工程、货物80万元，勘察设计10万元。",
             "A deposit is within its sector's cap: CNY 800,000 for works and goods, 100,000 for survey and design."},
        .editions = {works_tender_measures("第三十七条")},
        .besides = {goods_tender_measures("第二十七条"), survey_and_design_tender_measures("第二十四条")},
        .source = Source::known,
        .waits_for = {"行业规则设置", "sector settings"}};
}

Findings deposit_is_within_the_sector_cap(DocumentsFacts const& facts) {
    auto const card = cards::deposit_is_within_the_sector_cap();
    if (!facts.deposit ||
        (facts.category != "works" && facts.category != "goods" && facts.category != "survey_and_design"))
        return silent(card);
    auto const cap = facts.category == "survey_and_design" ? kSurveyAndDesign : kWorksAndGoods;
    return verdict(card, *facts.deposit <= cap,
                   explained(card, {"上限为" + in_yuan(cap.fen) + "元。", "The cap is " + in_yuan(cap.fen) + " yuan."}),
                   "/deposit",
                   {{"mostFen", std::to_string(cap.fen)}, {"givenFen", std::to_string(facts.deposit->fen)}});
}

} // namespace haihe::law
