#pragma once

// 条例 第五十六条: 中标候选人的经营、财务状况发生较大变化或者存在违法行为，招标人认为可能影响其履约能力的，应当在发出
// 中标通知书前由原评标委员会按照招标文件规定的标准和方法审查确认。

#include "kernel/refusal.hpp"
#include "trading/award/award.hpp"
#include "trading/committee/committee.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct ExamineCandidate {
    std::string candidate;
    std::string ground; ///< changed_state | unlawful_conduct
    std::string reasons;
    std::string by;
};

/// By the host's signer, before an award notice; nothing else goes on until the committee has concluded. Refusals:
/// those of require_step, `candidate_is_posted` (absent), `candidate_still_stands`, `ground_is_of_article_56`
/// (unlawful), `reasons_are_given`.
kernel::Result<ExaminationOrdered> examine(Award const& award, Tender const& tender, ExamineCandidate command,
                                           kernel::Instant now);

/// A member's opinion and, with the last one, the conclusion: more than half of the members confirm, or the candidate
/// is out. Who was replaced since has no say. Refusals: those of require_step, `caller_judges_the_lot` (forbidden),
/// `member_has_promised`, `opinion_is_given_once`, `opinion_is_of_this_examination`, `reasons_are_given`.
kernel::Result<std::vector<AwardEvent>> opine(Award const& award, Tender const& tender, Committee const& committee,
                                              ExaminationOpined opined, kernel::Instant now);

} // namespace haihe::trading
