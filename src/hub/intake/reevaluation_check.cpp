#include "hub/intake/reevaluation_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

/// Upheld, to this lot's result, and not answered by an earlier order.
bool is_ground(story::TenderStory const& story, std::string const& lot, std::int64_t number) {
    auto const* objection = story.objection(number);
    bool const upheld = objection && objection->against == "result" && objection->lot == lot &&
                        objection->answered_at && objection->finding == "upheld";
    return upheld && std::ranges::none_of(story.reevaluations, [&](story::ToldReevaluation const& one) {
               return one.lot == lot && std::ranges::find(one.objections, number) != one.objections.end();
           });
}

} // namespace

Faults check(exchange::ReevaluationOrdered const& told, ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    auto const* posting = story.posting_of(told.lot);
    auto const* report = story.evaluation_of(told.lot);
    if (!posting || !report || told.orderedAt < posting->posted_at) {
        find_fault(faults, "reevaluation_follows_the_posting",
                   {"该标段没有正在公示的中标候选人，无从重新评标。",
                    "No candidates of this lot are posted whose report could be corrected."},
                   "/lot");
        return faults;
    }
    check_held(faults, tender);
    if (told.report != report->number)
        find_fault(faults, "reevaluation_corrects_the_report_that_stands",
                   {"更正的应当是最近的评标报告。", "What is corrected is the report told last."}, "/report");
    for (std::size_t i = 0; i < told.objections.size(); ++i)
        if (!is_ground(story, told.lot, told.objections[i]))
            find_fault(faults, "reevaluation_has_its_ground",
                       {"重新评标应当以对该标段评标结果已经成立、尚未据以更正的异议为依据。",
                        "A re-evaluation rests on an upheld objection to this lot's result that none before has "
                        "answered."},
                       "/objections/" + std::to_string(i));
    if (story.award_of(told.lot))
        find_fault(faults, "reevaluation_precedes_the_award",
                   {"该标段发出过中标通知书，不再重新评标。", "An award of this lot was noticed before."}, "/lot");
    return faults;
}

Faults check(exchange::CandidateExamined const& told, ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    check_held(faults, tender);
    auto const* posting = story.posting_of(told.lot);
    bool const posted =
        posting && std::ranges::find(posting->notice.candidates, told.candidate, &exchange::PostedCandidate::bidder) !=
                       posting->notice.candidates.end();
    if (!posted)
        find_fault(faults, "examined_candidate_is_posted",
                   {"审查的应当是公示的中标候选人。", "Who is examined is one of the candidates that are posted."},
                   "/candidate");
    if (story.standing_award_of(told.lot))
        find_fault(faults, "examination_precedes_the_award",
                   {"审查确认应当在发出中标通知书之前。", "A candidate is examined before the award notice."}, "/lot");
    if (told.confirming > told.members || told.confirmed != (2 * told.confirming > told.members))
        find_fault(faults, "examination_follows_from_its_opinions",
                   {"审查结论与成员意见不符。", "The conclusion does not follow from the members' opinions."},
                   "/confirmed");
    if (told.examinedAt < told.orderedAt)
        find_fault(faults, "examination_ends_after_it_began",
                   {"审查结论早于审查要求。", "The conclusion is earlier than the order."}, "/examinedAt");
    return faults;
}

} // namespace haihe::hub
