#include "law/periods/clarification_is_15_days_before_the_deadline_or_moves_it.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

#include <algorithm>

namespace haihe::law {

namespace {

constexpr std::int32_t kNoticeDaysMin = 15;

} // namespace

kernel::Date deadline_after_amendment(kernel::Instant issued_at, kernel::Instant current_deadline) {
    return std::max(kernel::Date::of(current_deadline), earliest_date_after(issued_at, kNoticeDaysMin));
}

Card cards::clarification_is_15_days_before_the_deadline_or_moves_it() {
    return {.rule = "clarification_is_15_days_before_the_deadline_or_moves_it",
            .sentence = {"澄清或者修改可能影响投标文件编制的，在投标截止15日前通知；不足15日的，顺延投标截止时间。",
                         "A clarification that may affect bids comes at least 15 days before the bid deadline, or the "
                         "deadline moves."},
            .editions = {implementing_regulation("第二十一条")},
            .besides = {tendering_law("第二十三条")}};
}

Findings clarification_is_15_days_before_the_deadline_or_moves_it(TenderFacts const& facts) {
    constexpr auto kRule = "clarification_is_15_days_before_the_deadline_or_moves_it";
    auto const citation = implementing_regulation("第二十一条");
    Findings findings;
    for (auto const& amendment : facts.amendments) {
        if (!amendment.affects_bids) continue;
        auto const issued = kernel::Date::of(amendment.issued_at);
        auto const latest = latest_date_before(amendment.bid_deadline_after, kNoticeDaysMin);
        auto const earliest = earliest_date_after(amendment.issued_at, kNoticeDaysMin);
        kernel::Text const computation{"澄清或者修改于" + issued.to_string() +
                                           "发出,距投标截止时间应不少于15日(截止当日不计),截止日最早为" +
                                           earliest.to_string() + "。",
                                       "Issued on " + issued.to_string() +
                                           "; at least 15 days must remain, the day of the deadline not counted: "
                                           "the earliest deadline date is " +
                                           earliest.to_string() + "."};
        if (issued <= latest)
            findings.push_back(kept(kRule, citation, computation));
        else
            findings.push_back(broken(kRule, citation, computation, "/clarification/newBidDeadline",
                                      {{"earliest", earliest.to_string()},
                                       {"given", kernel::Date::of(amendment.bid_deadline_after).to_string()}}));
    }
    return findings;
}

} // namespace haihe::law
