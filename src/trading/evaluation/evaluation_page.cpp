#include "trading/evaluation/evaluation_page.hpp"

#include "trading/evaluation/evaluation_lifecycle.hpp"

#include <boost/mp11.hpp>

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

bool is_member(Onlooker const& onlooker) { return onlooker.you_are == "member" || onlooker.you_are == "chair"; }

std::string state_for(Evaluation const& evaluation, bool member) {
    if (evaluation.phase == EvaluationPhase::not_begun) return "not_begun";
    if (evaluation.phase == EvaluationPhase::reported) return "reported";
    return member ? boost::describe::enum_to_string(evaluation.phase, "") : "in_progress";
}

bool is_the_chairs(EvaluationStep step) {
    return step == EvaluationStep::begin || step == EvaluationStep::ask || step == EvaluationStep::correct_price ||
           step == EvaluationStep::decide_tie;
}

bool may(EvaluationStep step, Onlooker const& onlooker) {
    switch (step) {
    case EvaluationStep::answer: return onlooker.you_are == "bidder";
    case EvaluationStep::replace_member: return onlooker.you_are == "host";
    default: return is_the_chairs(step) ? onlooker.you_are == "chair" : is_member(onlooker);
    }
}

std::vector<std::string> steps_of(Evaluation const& evaluation, bool held, Onlooker const& onlooker) {
    std::vector<std::string> steps;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<EvaluationStep>>([&](auto step) {
        if (may(step.value, onlooker) && require_step(evaluation, step.value, held)) steps.emplace_back(step.name);
    });
    return steps;
}

ClarificationShown shown(AskedClarification const& one, Evaluation const& evaluation) {
    ClarificationShown clarification{one.asked.number,
                                     one.asked.bidId,
                                     evaluation.find(one.asked.bidId)->bidderName,
                                     one.asked.question,
                                     one.asked.askedAt,
                                     one.asked.answerUntil,
                                     "",
                                     {},
                                     {}};
    if (one.answered) {
        clarification.answer = one.answered->answer.text;
        clarification.correctedPrice = one.answered->answer.correctedPrice;
        clarification.answeredAt = one.answered->answeredAt;
    }
    return clarification;
}

template <class Sheets>
auto own(Sheets const& sheets, std::string const& member) {
    auto const found = std::ranges::find_if(sheets, [&](auto const& one) { return one.member == member; });
    return found == sheets.end() ? std::nullopt : std::optional(found->sheet);
}

std::int64_t count(auto const& all) { return static_cast<std::int64_t>(all.size()); }

CommitteeTable table_of(Evaluation const& evaluation, exchange::EvaluationTerms const& terms,
                        std::vector<BidFile> files, std::string const& member) {
    auto signals = compare(evaluation.begun->bids, files);
    return {
        terms,
        evaluation.begun->bids,
        std::move(files),
        std::move(signals),
        evaluation.corrections,
        {count(evaluation.members), count(evaluation.reviews), count(evaluation.competition_votes),
         count(evaluation.scores), count(evaluation.opinions)},
        own(evaluation.reviews, member),
        own(evaluation.scores, member),
        std::ranges::find(evaluation.competition_votes, member, &CompetitionVoted::member) !=
            evaluation.competition_votes.end(),
        std::ranges::any_of(evaluation.opinions, [&](OpinionGiven const& one) { return one.opinion.member == member; }),
        evaluation.outcomes,
        evaluation.ranked};
}

std::vector<ReevaluationShown> reevaluations_of(Evaluation const& evaluation, std::string const& member) {
    std::vector<ReevaluationShown> all;
    all.reserve(evaluation.corrected.size());
    for (auto const& [reported, opinions, ordered] : evaluation.corrected)
        all.push_back({ordered.report,
                       ordered.sheets,
                       ordered.bids,
                       ordered.objections,
                       ordered.reasons,
                       ordered.orderedAt,
                       reported.report,
                       reported.opinions,
                       reported.reportedAt,
                       {},
                       {}});
    if (all.empty() || evaluation.reported) return all;
    all.back().ownReview = own(evaluation.reviews_before, member);
    all.back().ownScores = own(evaluation.scores_before, member);
    return all;
}

} // namespace

EvaluationPage page_of(Tender const& tender, std::string const& lot, Evaluation const& evaluation,
                       std::vector<BidFile> files, Onlooker const& onlooker, kernel::Instant now) {
    bool const member = is_member(onlooker), held = !tender.holds.empty();
    EvaluationPage page{tender.registered.code,
                        tender.registered.name,
                        lot,
                        "",
                        state_for(evaluation, member),
                        now,
                        held,
                        onlooker.you_are,
                        steps_of(evaluation, held, onlooker),
                        {},
                        {},
                        {},
                        {},
                        {},
                        {}};
    for (auto const& one : tender.registered.lots)
        if (one.code == lot) page.lotName = one.name;
    for (auto const& one : evaluation.clarifications)
        if (member || (onlooker.you_are == "bidder" && evaluation.find(one.asked.bidId)->bidder == onlooker.entity))
            page.clarifications.push_back(shown(one, evaluation));
    if (member && evaluation.begun)
        page.committee =
            table_of(evaluation, *tender.published->manifest.evaluation, std::move(files), onlooker.certificate);
    if (evaluation.reported && (member || onlooker.you_are == "host")) {
        page.report = evaluation.reported->report;
        page.opinions = evaluation.reported->opinions;
        page.reportedAt = evaluation.reported->reportedAt;
    }
    if (member || onlooker.you_are == "host")
        page.reevaluations = reevaluations_of(evaluation, member ? onlooker.certificate : "");
    return page;
}

} // namespace haihe::trading
