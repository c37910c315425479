#include "law/electronic/records_are_kept_15_years.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kYears = 15;

} // namespace

Card cards::records_are_kept_15_years() {
    return {.rule = "records_are_kept_15_years",
            .sentence = {"交易记录和电子档案的保存期限不少于15年（涵盖各项规定）。",
                         "Records are kept for at least 15 years, which covers every rule known."},
            .editions = {government_procurement_law("第四十二条")},
            .besides = {archive_standard(""), resource_platform_measures("第十七条")},
            .source = Source::known,
            .waits_for = {"存档期限", "retention"}};
}

Findings records_are_kept_15_years(PlatformFacts const& facts) {
    auto const card = cards::records_are_kept_15_years();
    if (!facts.kept_years) return silent(card);
    return verdict(card, *facts.kept_years >= kYears, "/keptYears", {{"given", std::to_string(*facts.kept_years)}});
}

} // namespace haihe::law
