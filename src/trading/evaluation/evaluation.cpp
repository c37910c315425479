#include "trading/evaluation/evaluation.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

constexpr std::size_t kValidBidsMin = 3; ///< below it the committee judges whether competition lacks

struct Applied {
    Evaluation& evaluation;

    void operator()(EvaluationBegun const& event) const {
        evaluation.phase = EvaluationPhase::reviewing;
        evaluation.begun = event;
        evaluation.members = event.members;
    }
    void operator()(ReviewSheetSigned const& event) const { evaluation.reviews.push_back(event); }
    /// Score sheets outlive a second review only if it leaves the same bids to score.
    void operator()(BidsReviewed const& event) const {
        evaluation.outcomes = event.outcomes;
        auto const valid = evaluation.valid();
        std::erase_if(evaluation.scores, [&](ScoreSheetSigned const& one) {
            return !std::ranges::equal(one.sheet.bids, valid, {}, &BidScored::bidId);
        });
        evaluation.phase = valid.empty()                   ? EvaluationPhase::reporting
                           : valid.size() >= kValidBidsMin ? EvaluationPhase::scoring
                                                           : EvaluationPhase::judging_competition;
    }
    void operator()(CompetitionVoted const& event) const { evaluation.competition_votes.push_back(event); }
    void operator()(CompetitionJudged const& event) const {
        evaluation.competition = event;
        evaluation.phase = event.lacking ? EvaluationPhase::reporting : EvaluationPhase::scoring;
    }
    void operator()(ClarificationAsked const& event) const { evaluation.clarifications.push_back({event, {}}); }
    void operator()(ClarificationAnswered const& event) const {
        for (auto& one : evaluation.clarifications)
            if (one.asked.number == event.answer.number) one.answered = event;
    }
    void operator()(PriceCorrected const& event) const { evaluation.corrections.push_back(event); }
    void operator()(ScoreSheetSigned const& event) const { evaluation.scores.push_back(event); }
    void operator()(BidsScored const& event) const {
        evaluation.ranked = event.bids;
        bool const equals = std::ranges::adjacent_find(event.bids, {}, [](RankedBid const& one) {
                                return one.result.rank;
                            }) != event.bids.end();
        evaluation.phase = equals ? EvaluationPhase::tied : EvaluationPhase::reporting;
    }
    void operator()(TieDecided const& event) const {
        evaluation.tie = event;
        std::vector<RankedBid> ordered;
        for (auto const& bid_id : event.order) {
            auto const found = std::ranges::find(evaluation.ranked, bid_id, &RankedBid::bidId);
            if (found == evaluation.ranked.end()) continue;
            ordered.push_back(*found);
            ordered.back().result.rank = static_cast<std::int64_t>(ordered.size());
        }
        evaluation.ranked = std::move(ordered);
        evaluation.phase = EvaluationPhase::reporting;
    }
    void operator()(OpinionGiven const& event) const { evaluation.opinions.push_back(event); }
    void operator()(ReportCompleted const& event) const {
        evaluation.reported = event;
        evaluation.phase = EvaluationPhase::reported;
    }
    void operator()(ConclusionsVoided const& event) const {
        std::ranges::replace(evaluation.members, event.member, event.replacedBy);
        auto const gone = [&](auto const& one) { return one.member == event.member; };
        std::erase_if(evaluation.reviews, gone);
        std::erase_if(evaluation.scores, gone);
        std::erase_if(evaluation.competition_votes, gone);
        std::erase_if(evaluation.reviews_before, gone);
        std::erase_if(evaluation.scores_before, gone);
        evaluation.opinions.clear(); // they were of another report
        evaluation.outcomes.clear();
        evaluation.competition.reset();
        evaluation.ranked.clear();
        evaluation.tie.reset();
        evaluation.phase = EvaluationPhase::reviewing;
    }
    void operator()(ReevaluationOrdered const& event) const {
        evaluation.corrected.push_back({*evaluation.reported, std::move(evaluation.opinions), event});
        evaluation.reported.reset();
        evaluation.opinions.clear();
        evaluation.ranked.clear();
        evaluation.tie.reset();
        evaluation.reviews_before = evaluation.reviews;
        evaluation.scores_before = std::exchange(evaluation.scores, {});
        if (event.sheets == "score") {
            evaluation.phase = EvaluationPhase::scoring;
            return;
        }
        evaluation.reviews.clear();
        evaluation.outcomes.clear();
        evaluation.competition_votes.clear();
        evaluation.competition.reset();
        evaluation.phase = EvaluationPhase::reviewing;
    }
};

} // namespace

ReevaluationOrdered const* Evaluation::reevaluation() const {
    return corrected.empty() ? nullptr : &corrected.back().ordered;
}

bool Evaluation::is_concerned(std::string const& bid_id) const {
    auto const* order = reevaluation();
    return !order || std::ranges::find(order->bids, bid_id) != order->bids.end();
}

bool Evaluation::sits(std::string const& member) const { return std::ranges::find(members, member) != members.end(); }

BidToJudge const* Evaluation::find(std::string const& bid_id) const {
    if (!begun) return nullptr;
    auto const found = std::ranges::find(begun->bids, bid_id, &BidToJudge::bidId);
    return found == begun->bids.end() ? nullptr : &*found;
}

ReviewOutcome const* Evaluation::outcome_of(std::string const& bid_id) const {
    auto const found = std::ranges::find(outcomes, bid_id, &ReviewOutcome::bidId);
    return found == outcomes.end() ? nullptr : &*found;
}

std::vector<std::string> Evaluation::valid() const {
    std::vector<std::string> ids;
    for (auto const& one : outcomes)
        if (one.rejections.empty()) ids.push_back(one.bidId);
    return ids;
}

std::optional<kernel::Money> Evaluation::price_of(std::string const& bid_id) const {
    for (auto corrected = corrections.rbegin(); corrected != corrections.rend(); ++corrected)
        if (corrected->bidId == bid_id) return corrected->price;
    auto const* bid = find(bid_id);
    if (!bid || !bid->reading) return std::nullopt;
    return bid->reading->price;
}

void evolve(Evaluation& evaluation, EvaluationEvent const& event) { std::visit(Applied{evaluation}, event); }

} // namespace haihe::trading
