#include "trading/tender/clarify_tender.hpp"

#include "law/law.hpp"
#include "law/periods/clarification_is_15_days_before_the_deadline_or_moves_it.hpp"
#include "story/tender_story.hpp"
#include "trading/tender/tender_told.hpp"

namespace haihe::trading {

kernel::Result<TenderClarified> decide(Tender const& tender, ClarifyTender const& command, kernel::Instant now) {
    using kernel::RefusalKind;
    if (auto step = next(tender.phase, Step::clarify, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    auto const& clarification = command.clarification;
    if (clarification.tender != tender.registered.code)
        return kernel::refuse(RefusalKind::unacceptable, "clarification_is_of_this_tender",
                              {"澄清写的是另一个招标项目。", "The clarification names another tender."},
                              "/clarification/tender");
    auto const expected = static_cast<std::int64_t>(tender.clarifications.size()) + 1;
    if (clarification.number != expected)
        return kernel::refuse({RefusalKind::conflict,
                               "clarifications_are_numbered_in_order",
                               {"澄清应按顺序编号,下一号是" + std::to_string(expected) + "。",
                                "Clarifications are numbered in order; the next is " + std::to_string(expected) + "."},
                               "/clarification/number",
                               {},
                               {{"expected", std::to_string(expected)}}});
    auto const before = tender.timeTable.bidDeadline;
    if (now >= before)
        return kernel::refuse(RefusalKind::conflict, "clarification_precedes_the_deadline",
                              {"投标截止时间已过,不能再澄清或者修改。",
                               "The bid deadline has passed: nothing can be clarified or amended."});
    auto const after = clarification.newBidDeadline.value_or(before);
    if (after < before)
        return kernel::refuse(RefusalKind::unacceptable, "deadline_is_never_brought_forward",
                              {"投标截止时间只能顺延,不能提前。", "A bid deadline may be moved back, never forward."},
                              "/clarification/newBidDeadline");

    auto facts = story::facts_of(story_of(tender, {}), now);
    facts.amendments = {{now, clarification.affectsBids, before, after}};
    facts.bid_deadline = after;
    for (auto finding : law::clarification_is_15_days_before_the_deadline_or_moves_it(facts))
        if (finding.mark == law::Mark::broken) {
            finding.path = "/clarification/newBidDeadline";
            return kernel::refuse(law::refusal(finding));
        }
    return TenderClarified{clarification, command.signature, command.signer, now, before, after};
}

} // namespace haihe::trading
