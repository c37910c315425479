#include "law/awards/termination_is_told.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::termination_is_told() {
    return {.rule = "termination_is_told",
            .sentence = {"终止招标的，及时发布公告或者书面通知被邀请的或者已经获取文件的潜在投标人。",
                         "A termination is announced, or those invited or who took documents are told in writing."},
            .editions = {implementing_regulation("第三十一条")},
            .also_named = {"termination_is_reasoned", "termination_is_drafted_first", "tender_is_not_terminated"}};
}

Findings termination_is_told(AwardingFacts const& facts) {
    auto const card = cards::termination_is_told();
    if (!facts.terminated_at) return silent(card);
    return verdict(card, facts.termination_told, "/terminationTold");
}

} // namespace haihe::law
