#include "law/periods/bid_preparation_is_at_least_20_days.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kPreparationDaysMin = 20;

} // namespace

kernel::Date earliest_bid_deadline(TenderFacts const& facts) {
    return earliest_date_after(facts.documents_from, kPreparationDaysMin);
}

Card cards::bid_preparation_is_at_least_20_days() {
    return {.rule = "bid_preparation_is_at_least_20_days",
            .sentence = {"自招标文件开始发出起至投标截止，编制投标文件的时间不少于20日。",
                         "From the first issue of the documents to the bid deadline there are at least 20 days."},
            .editions = {tendering_law("第二十四条")}};
}

Findings bid_preparation_is_at_least_20_days(TenderFacts const& facts) {
    constexpr auto kRule = "bid_preparation_is_at_least_20_days";
    auto const citation = tendering_law("第二十四条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation,
                               {"非依法必须招标的项目,不适用。", "Not a tender that must be held by law."})};
    auto const from = kernel::Date::of(facts.documents_from);
    auto const earliest = earliest_bid_deadline(facts);
    auto const given = kernel::Date::of(facts.bid_deadline);
    kernel::Text const computation{"自" + from.to_string() + "开始发出招标文件起不少于20日(当日不计),投标截止日最早为" +
                                       earliest.to_string() + "。",
                                   "20 days from " + from.to_string() +
                                       ", the day of issue not counted: the earliest deadline date is " +
                                       earliest.to_string() + "."};
    if (given >= earliest) return {running_until(facts.bid_deadline, facts.now, kept(kRule, citation, computation))};
    return {broken(kRule, citation, computation, "/announcement/timeTable/bidDeadline",
                   {{"earliest", earliest.to_string()}, {"given", given.to_string()}})};
}

} // namespace haihe::law
