#include "law/periods/contract_is_signed_within_30_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"

namespace haihe::law {

Card cards::contract_is_signed_within_30_days() {
    return {.rule = "contract_is_signed_within_30_days",
            .sentence = {"自中标通知书发出之日起30日内订立书面合同。",
                         "The contract is signed within 30 days of the award notice."},
            .editions = {tendering_law("第四十六条")},
            .use = Use::detect};
}

Findings contract_is_signed_within_30_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar) {
    constexpr auto kRule = "contract_is_signed_within_30_days";
    constexpr std::int32_t kDays = 30;
    auto const citation = tendering_law("第四十六条");
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.noticed_at || (award.ended && !award.contract_signed_at)) continue;
        findings.push_back(judge_due({kRule,
                                      citation,
                                      {"标段" + award.lot + "应自中标通知书发出之日起30日内订立书面合同（当日不计）",
                                       "The contract of lot " + award.lot +
                                           " is signed within 30 days of the award notice, its day not counted"},
                                      *award.noticed_at,
                                      kDays,
                                      award.contract_signed_at,
                                      "/awards/" + std::to_string(i) + "/contractSignedAt"},
                                     facts.now, calendar));
    }
    if (findings.empty())
        return {not_applicable(kRule, citation, {"还没有发出中标通知书。", "There is no award notice yet."})};
    return findings;
}

} // namespace haihe::law
