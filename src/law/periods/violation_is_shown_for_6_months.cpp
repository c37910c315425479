#include "law/periods/violation_is_shown_for_6_months.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 180;

} // namespace

Card cards::violation_is_shown_for_6_months() {
    return {.rule = "violation_is_shown_for_6_months",
            .sentence = {"违法行为记录公告期限为6个月，限制投标资格的至期限届满。",
                         "A violation on record is shown for 6 months, a ban until it ends."},
            .editions = {violation_record_measures("")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings violation_is_shown_for_6_months(MediumFacts const& facts) {
    auto const card = cards::violation_is_shown_for_6_months();
    if (!facts.violation_shown_on || !facts.violation_hidden_on) return silent(card);
    return verdict(card, *facts.violation_hidden_on - *facts.violation_shown_on >= kDays, "/violationHiddenOn");
}

} // namespace haihe::law
