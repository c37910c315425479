#include "trading/award/examine_candidate.hpp"

#include "law/acts.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_candidate(Award const& award, std::string const& candidate) {
    if (!award.candidate(candidate))
        return kernel::refuse(RefusalKind::absent, "candidate_is_posted",
                              {"公示的中标候选人中没有它。", "It is not among the candidates that are posted."},
                              "/candidate");
    if (award.out_of(candidate))
        return kernel::refuse(
            RefusalKind::conflict, "candidate_still_stands",
            {"该候选人已经放弃或者不能再被确定为中标人。", "This candidate has given up, or cannot win any more."},
            "/candidate");
    return {};
}

kernel::Result<void> require_member(Committee const& committee, std::string const& member) {
    auto const* seat = committee.seat_of(member);
    if (!seat)
        return kernel::refuse(
            RefusalKind::forbidden, "caller_judges_the_lot",
            {"只有本标段评标委员会的成员可以办理。", "Only members of this lot's committee may do this."});
    if (!seat->promised || seat->stood_aside)
        return kernel::refuse(RefusalKind::conflict, "member_has_promised",
                              {"请先签署承诺书；已经回避的成员不再参加审查。",
                               "Give the promise first; a member that has stood aside examines nothing."});
    return {};
}

/// Of who sits now.
std::vector<ExaminationOpined> standing(Examination const& examination, Committee const& committee) {
    auto opinions = examination.opinions;
    std::erase_if(opinions, [&](ExaminationOpined const& one) { return !committee.seat_of(one.member); });
    return opinions;
}

CandidateExamined conclude(Examination const& examination, Committee const& committee, kernel::Instant now) {
    auto const& ordered = examination.ordered;
    auto const confirming = std::ranges::count_if(standing(examination, committee),
                                                  [](ExaminationOpined const& one) { return one.opinion.confirmed; });
    auto const members = static_cast<std::int64_t>(committee.seats.size());
    return {ordered.tender,
            ordered.lot,
            ordered.number,
            ordered.candidate,
            ordered.ground,
            ordered.reasons,
            2 * confirming > members,
            members,
            confirming,
            ordered.orderedAt,
            now};
}

} // namespace

kernel::Result<ExaminationOrdered> examine(Award const& award, Tender const& tender, ExamineCandidate command,
                                           kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::examine); !may) return std::unexpected(may.error());
    if (auto stands = require_candidate(award, command.candidate); !stands) return std::unexpected(stands.error());
    if (command.ground != "changed_state" && command.ground != "unlawful_conduct")
        return kernel::refuse({RefusalKind::unlawful,
                               "ground_is_of_article_56",
                               {"审查确认的情形应为经营、财务状况发生较大变化，或者存在违法行为。",
                                "A candidate is examined on the ground changed_state or unlawful_conduct."},
                               "/ground",
                               law::implementing_regulation("第五十六条"),
                               {}});
    if (auto reasons = require_reasons(command.reasons); !reasons) return std::unexpected(reasons.error());
    auto const& notice = award.posted->notice;
    return ExaminationOrdered{notice.tender,
                              notice.lot,
                              static_cast<std::int64_t>(award.examinations.size()) + 1,
                              std::move(command.candidate),
                              std::move(command.ground),
                              std::move(command.reasons),
                              std::move(command.by),
                              now};
}

kernel::Result<std::vector<AwardEvent>> opine(Award const& award, Tender const& tender, Committee const& committee,
                                              ExaminationOpined opined, kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::give_examination_opinion); !may)
        return std::unexpected(may.error());
    if (auto sits = require_member(committee, opined.member); !sits) return std::unexpected(sits.error());
    auto examination = *award.examination();
    if (std::ranges::find(examination.opinions, opined.member, &ExaminationOpined::member) !=
        examination.opinions.end())
        return kernel::refuse(RefusalKind::conflict, "opinion_is_given_once",
                              {"您已经表明审查意见。", "You have given your opinion."});
    auto const& ordered = examination.ordered;
    auto const& opinion = opined.opinion;
    if (opinion.tender != ordered.tender || opinion.lot != ordered.lot || opinion.examination != ordered.number ||
        opinion.candidate != ordered.candidate)
        return kernel::refuse(RefusalKind::unacceptable, "opinion_is_of_this_examination",
                              {"审查意见写的是另一次审查。", "The opinion is of another examination."}, "/opinion");
    if (auto reasons = require_reasons(opinion.reasons); !reasons) return std::unexpected(reasons.error());
    examination.opinions.push_back(opined);
    std::vector<AwardEvent> events{std::move(opined)};
    if (standing(examination, committee).size() == committee.seats.size())
        events.emplace_back(conclude(examination, committee, now));
    return events;
}

} // namespace haihe::trading
