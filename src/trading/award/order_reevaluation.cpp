#include "trading/award/order_reevaluation.hpp"

#include "law/acts.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/evaluation/begin_evaluation.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

template <class Value>
bool names_each_once(std::vector<Value> named) {
    std::ranges::sort(named);
    return !named.empty() && std::ranges::adjacent_find(named) == named.end();
}

kernel::Result<void> require_ground(Award const& award, Dispute const& dispute, OrderReevaluation const& command) {
    auto const& lot = award.posted->notice.lot;
    if (dispute.is_unanswered(lot))
        return kernel::refuse({RefusalKind::unlawful,
                               "objections_are_answered",
                               {"还有异议没有答复，不得继续进行招标投标活动。",
                                "An objection is unanswered: the procedure may not go on."},
                               "",
                               law::implementing_regulation("第七十七条"),
                               {}});
    auto const upheld = dispute.upheld(lot, award.corrected);
    bool const all_upheld = std::ranges::all_of(
        command.objections, [&](std::int64_t number) { return std::ranges::find(upheld, number) != upheld.end(); });
    if (all_upheld && names_each_once(command.objections)) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "reevaluation_has_its_ground",
                           {"重新评标应当以本标段已经成立、尚未据以更正的评标结果异议为依据。",
                            "A re-evaluation rests on objections to this lot's result that were upheld, and that none "
                            "before has answered."},
                           "/objections",
                           law::implementing_regulation("第五十四条"),
                           {}});
}

kernel::Result<void> require_scope(Evaluation const& evaluation, OrderReevaluation const& command) {
    bool const scores = command.sheets == "score";
    if (!scores && command.sheets != "review")
        return kernel::refuse(RefusalKind::unacceptable, "reevaluation_names_its_sheets",
                              {"请写明更正初步评审和详细评审（review），或者只更正详细评审（score）。",
                               "Say whether both sheets are corrected (review) or the scores alone (score)."},
                              "/sheets");
    auto const valid = evaluation.valid();
    bool const all_known = std::ranges::all_of(command.bids, [&](std::string const& bid) {
        return scores ? std::ranges::find(valid, bid) != valid.end() : evaluation.find(bid) != nullptr;
    });
    if (!all_known || !names_each_once(command.bids))
        return kernel::refuse(RefusalKind::unacceptable, "reevaluation_names_its_bids",
                              {"请写明更正涉及哪些投标；只更正详细评审的，应为有效投标。",
                               "Name the bids whose judgement is corrected; where the scores alone are, valid ones."},
                              "/bids");
    return require_reasons(command.reasons);
}

} // namespace

kernel::Result<OrderedReevaluation> order(Award const& award, Tender const& tender, Evaluation const& evaluation,
                                          Committee const& committee, Dispute const& dispute, OrderReevaluation command,
                                          kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::reevaluate); !may) return std::unexpected(may.error());
    if (!award.cancelled.empty())
        return kernel::refuse(RefusalKind::conflict, "reevaluation_precedes_the_award",
                              {"本标段发出过中标通知书，不再重新评标：请依次确定其他中标候选人，或者重新招标。",
                               "An award of this lot was noticed before: determine the next candidate or tender again; "
                               "the report is not corrected any more."});
    if (auto ground = require_ground(award, dispute, command); !ground) return std::unexpected(ground.error());
    if (auto scope = require_scope(evaluation, command); !scope) return std::unexpected(scope.error());
    auto const& notice = award.posted->notice;
    auto const number = evaluation.reported->report.number.value_or(1);
    OrderedReevaluation ordered{{},
                                PostingFallen{notice.tender, notice.lot, number, command.objections, command.by, now}};
    ordered.evaluation.emplace_back(ReevaluationOrdered{
        notice.tender, notice.lot, number, command.report, std::move(command.sheets), std::move(command.bids),
        std::move(command.objections), std::move(command.reasons), std::move(command.by), now});
    auto after = evaluation;
    evolve(after, ordered.evaluation.front());
    for (auto const& replaced : committee.replaced) {
        if (replaced.replacedAt < evaluation.reported->reportedAt || !after.sits(replaced.replaced)) continue;
        ordered.evaluation.emplace_back(void_conclusions(replaced, now));
        evolve(after, ordered.evaluation.back());
    }
    return ordered;
}

} // namespace haihe::trading
