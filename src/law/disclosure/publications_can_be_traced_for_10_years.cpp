#include "law/disclosure/publications_can_be_traced_for_10_years.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kYears = 10;

} // namespace

Card cards::publications_can_be_traced_for_10_years() {
    return {.rule = "publications_can_be_traced_for_10_years",
            .sentence = {"媒介对公告公示信息的可追溯期不少于10年。",
                         "A medium can trace what it published for at least 10 years."},
            .editions = {publication_measures("")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"存档期限", "retention"}};
}

Findings publications_can_be_traced_for_10_years(AnnouncementFacts const& facts) {
    auto const card = cards::publications_can_be_traced_for_10_years();
    if (!facts.kept_years) return silent(card);
    return verdict(card, *facts.kept_years >= kYears, "/keptYears", {{"given", std::to_string(*facts.kept_years)}});
}

} // namespace haihe::law
