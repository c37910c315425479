#include "law/periods/application_time_is_at_least_5_days.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

Card cards::application_time_is_at_least_5_days() {
    return {.rule = "application_time_is_at_least_5_days",
            .sentence = {"自资格预审文件停止发售起，留给编制资格预审申请文件的时间不少于5日。",
                         "From the end of their offer at least 5 days are left to apply for prequalification."},
            .editions = {implementing_regulation("第十七条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings application_time_is_at_least_5_days(TenderFacts const& facts) {
    constexpr auto kRule = "application_time_is_at_least_5_days";
    constexpr std::int32_t kApplicationDaysMin = 5;
    auto const citation = implementing_regulation("第十七条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation,
                               {"非依法必须招标的项目,不适用。", "Not a tender that must be held by law."})};
    if (!facts.application_deadline)
        return {not_applicable(kRule, citation, {"未采用资格预审,不适用。", "There is no prequalification."})};
    auto const offer_ends = kernel::Date::of(facts.documents_until);
    auto const earliest = earliest_date_after(facts.documents_until, kApplicationDaysMin);
    auto const given = kernel::Date::of(*facts.application_deadline);
    kernel::Text const computation{
        "自" + offer_ends.to_string() + "停止发售资格预审文件起不少于5日(当日不计),申请截止日最早为" +
            earliest.to_string() + "。",
        "5 days from the end of the offer on " + offer_ends.to_string() +
            ", that day not counted: the earliest application date is " + earliest.to_string() + "."};
    if (given >= earliest) return {kept(kRule, citation, computation)};
    return {broken(kRule, citation, computation, "/announcement/timeTable/applicationDeadline",
                   {{"earliest", earliest.to_string()}, {"given", given.to_string()}})};
}

} // namespace haihe::law
