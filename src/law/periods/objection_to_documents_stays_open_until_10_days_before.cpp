#include "law/periods/objection_to_documents_stays_open_until_10_days_before.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

Card cards::objection_to_documents_stays_open_until_10_days_before() {
    return {.rule = "objection_to_documents_stays_open_until_10_days_before",
            .sentence = {"对招标文件的异议，在投标截止时间10日前均可提出。",
                         "An objection to the documents may be raised until 10 days before the bid deadline."},
            .editions = {implementing_regulation("第二十二条")},
            .also_named = {"objection_to_the_documents_is_in_time", "objector_is_interested_in_the_documents"}};
}

Findings objection_to_documents_stays_open_until_10_days_before(TenderFacts const& facts) {
    constexpr auto kRule = "objection_to_documents_stays_open_until_10_days_before";
    constexpr std::int32_t kObjectionDays = 10;
    auto const citation = implementing_regulation("第二十二条");
    // A deadline moved later leaves the stated end standing: it is measured against the deadline first announced.
    auto const deadline = facts.amendments.empty() ? facts.bid_deadline : facts.amendments.front().bid_deadline_before;
    auto const latest = latest_date_before(deadline, kObjectionDays);
    kernel::Text const computation{
        "投标截止日前10日(截止当日不计)为" + latest.to_string() + ",至该日24时均可提出异议。",
        "Objections may be raised until 10 days before the deadline, its day not counted: until " + latest.to_string() +
            " 24:00."};
    if (facts.objection_until >= latest.ends_at())
        return {running_until(facts.objection_until, facts.now, kept(kRule, citation, computation))};
    return {broken(kRule, citation, computation, "/announcement/timeTable/objectionUntil",
                   {{"latest", latest.to_string()},
                    {"openUntil", latest.ends_at().to_string()},
                    {"given", facts.objection_until.to_string()}})};
}

} // namespace haihe::law
