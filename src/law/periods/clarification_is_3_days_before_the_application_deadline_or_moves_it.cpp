#include "law/periods/clarification_is_3_days_before_the_application_deadline_or_moves_it.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/explain.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 3;

} // namespace

Card cards::clarification_is_3_days_before_the_application_deadline_or_moves_it() {
    return {
        .rule = "clarification_is_3_days_before_the_application_deadline_or_moves_it",
        .sentence = {"澄清或者修改可能影响资格预审申请文件编制的，在申请截止3日前通知；不足3日的，顺延申请截止时间。",
                     "A clarification that may affect applications comes at least 3 days before their deadline, or the "
                     "deadline moves."},
        .editions = {implementing_regulation("第二十一条")},
        .waits_for = {"资格预审", "prequalification"}};
}

Findings clarification_is_3_days_before_the_application_deadline_or_moves_it(PrequalificationFacts const& facts) {
    auto const card = cards::clarification_is_3_days_before_the_application_deadline_or_moves_it();
    if (!facts.application_deadline) return silent(card);
    auto const late = std::ranges::find_if(facts.amendments, [](PrequalificationAmendment const& one) {
        return one.affects_applications &&
               kernel::Date::of(one.deadline_after) < earliest_date_after(one.issued_at, kDays);
    });
    if (late == facts.amendments.end()) return verdict(card, true, "");
    auto const earliest = earliest_date_after(late->issued_at, kDays);
    return verdict(card, false, explained(card, days_from(late->issued_at, kDays)),
                   "/amendments/" + std::to_string(late - facts.amendments.begin()),
                   {{"earliest", earliest.to_string()}});
}

} // namespace haihe::law
