#include "law/standing/purchases_that_belong_together_are_summed.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <array>
#include <string_view>

namespace haihe::law {

namespace {

constexpr std::array<std::string_view, 3> kCategories{"works", "goods", "services"};
constexpr std::array kThresholds{kernel::yuan(4'000'000), kernel::yuan(2'000'000), kernel::yuan(1'000'000)};

} // namespace

Card cards::purchases_that_belong_together_are_summed() {
    return {.rule = "purchases_that_belong_together_are_summed",
            .sentence = {"同一项目中可以合并进行的同类采购，合同估算价合计达到标准的，必须招标。",
                         "Purchases of one kind and project that could be made together are summed before they are "
                         "held against the threshold."},
            .editions = {compulsory_tender_rules_2018("第五条")},
            .waits_for = {"采购合并", "purchases of one project"}};
}

Findings purchases_that_belong_together_are_summed(ProjectFacts const& facts) {
    auto const card = cards::purchases_that_belong_together_are_summed();
    if (!facts.in_scope || facts.mergeable.empty()) return silent(card);
    for (std::size_t i = 0; i < kCategories.size(); ++i) {
        std::int64_t sum = 0;
        for (auto const& one : facts.mergeable) sum += one.category == kCategories[i] ? one.estimated_price.fen : 0;
        if (*facts.in_scope && sum >= kThresholds[i].fen && !facts.compulsory)
            return verdict(card, false, "/mergeable",
                           {{"category", std::string(kCategories[i])},
                            {"sumFen", std::to_string(sum)},
                            {"thresholdFen", std::to_string(kThresholds[i].fen)}});
    }
    return verdict(card, true, "");
}

} // namespace haihe::law
