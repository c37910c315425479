#include "law/amounts/tender_is_compulsory_from_the_threshold.hpp"

#include "law/acts.hpp"

namespace haihe::law {

namespace {

struct Threshold {
    kernel::Money works, goods, services;
};

constexpr Threshold kOf2000{kernel::yuan(2'000'000), kernel::yuan(1'000'000), kernel::yuan(500'000)};
constexpr Threshold kOf2018{kernel::yuan(4'000'000), kernel::yuan(2'000'000), kernel::yuan(1'000'000)};

kernel::Money threshold_for(Threshold const& threshold, std::string const& category) {
    if (category == "works") return threshold.works;
    return category == "goods" ? threshold.goods : threshold.services;
}

} // namespace

Card cards::tender_is_compulsory_from_the_threshold() {
    return {.rule = "tender_is_compulsory_from_the_threshold",
            .sentence = {"合同估算价达到规模标准的，必须招标。", "From the threshold on a contract must be tendered."},
            .editions = {compulsory_tender_rules_2000("第七条"), compulsory_tender_rules_2018("第五条")}};
}

Findings tender_is_compulsory_from_the_threshold(TenderFacts const& facts) {
    constexpr auto kRule = "tender_is_compulsory_from_the_threshold";
    bool const new_edition = facts.began_on >= kernel::Date::of(2018, 6, 1);
    auto const citation = new_edition ? compulsory_tender_rules_2018("第五条") : compulsory_tender_rules_2000("第七条");
    if (facts.fund_source == "private")
        return {not_applicable(
            kRule, citation,
            {"非国有资金项目,按范围另行认定。", "No state funds: decided by scope, not by this threshold."})};
    for (std::size_t i = 0; i < facts.lots.size(); ++i) {
        auto const& lot = facts.lots[i];
        auto const threshold = threshold_for(new_edition ? kOf2018 : kOf2000, lot.category);
        if (lot.estimated_price < threshold || facts.compulsory) continue;
        return {broken(
            kRule, citation,
            {"标段估算价达到" + std::to_string(threshold.fen / 100) + "元,属于依法必须招标的项目。",
             "The lot's estimated price reaches CNY " + std::to_string(threshold.fen / 100) +
                 ": it must be tendered by law."},
            "/lots/" + std::to_string(i) + "/estimatedPrice",
            {{"thresholdFen", std::to_string(threshold.fen)}, {"givenFen", std::to_string(lot.estimated_price.fen)}})};
    }
    return {
        kept(kRule, citation,
             {"是否依法必须招标的认定与规模标准一致。", "Whether it must be tendered agrees with the thresholds."})};
}

} // namespace haihe::law
