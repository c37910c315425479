#include "law/periods/objection_to_prequalification_stays_open_until_2_days_before.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/explain.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 2;

} // namespace

Card cards::objection_to_prequalification_stays_open_until_2_days_before() {
    return {.rule = "objection_to_prequalification_stays_open_until_2_days_before",
            .sentence = {"对资格预审文件的异议，在申请截止时间2日前均可提出。",
                         "An objection to the prequalification documents may be raised until 2 days before the "
                         "application deadline."},
            .editions = {implementing_regulation("第二十二条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings objection_to_prequalification_stays_open_until_2_days_before(PrequalificationFacts const& facts) {
    auto const card = cards::objection_to_prequalification_stays_open_until_2_days_before();
    if (!facts.application_deadline) return silent(card);
    auto const latest = latest_date_before(*facts.application_deadline, kDays);
    return verdict(card, facts.objection_until >= latest.ends_at(),
                   explained(card, days_before(*facts.application_deadline, kDays)), "/objectionUntil",
                   {{"latest", latest.to_string()}});
}

} // namespace haihe::law
