#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kOfferDaysMin = 5;

} // namespace

kernel::Date earliest_end_of_offer(TenderFacts const& facts) {
    return earliest_date_after(facts.documents_from, kOfferDaysMin);
}

Card cards::documents_are_on_offer_at_least_5_days() {
    return {.rule = "documents_are_on_offer_at_least_5_days",
            .sentence = {"资格预审文件或者招标文件的发售期不少于5日。",
                         "Prequalification or tender documents are on offer for at least 5 days."},
            .editions = {implementing_regulation("第十六条")}};
}

Findings documents_are_on_offer_at_least_5_days(TenderFacts const& facts) {
    constexpr auto kRule = "documents_are_on_offer_at_least_5_days";
    auto const citation = implementing_regulation("第十六条");
    auto const from = kernel::Date::of(facts.documents_from);
    auto const earliest = earliest_end_of_offer(facts);
    auto const given = kernel::Date::of(facts.documents_until);
    kernel::Text const computation{"自" + from.to_string() + "起发售不少于5日(当日不计),最早可于" +
                                       earliest.to_string() + "截止。",
                                   "On offer for at least 5 days from " + from.to_string() +
                                       " (that day not counted): the earliest end is " + earliest.to_string() + "."};
    if (given >= earliest) return {running_until(facts.documents_until, facts.now, kept(kRule, citation, computation))};
    return {broken(kRule, citation, computation, "/announcement/timeTable/documentsUntil",
                   {{"earliest", earliest.to_string()}, {"given", given.to_string()}})};
}

} // namespace haihe::law
