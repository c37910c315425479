#include "story/tell.hpp"

#include <algorithm>

namespace haihe::story {

namespace {

ToldCandidate candidate(exchange::EvaluatedBid const& bid) {
    return {bid.bidder, bid.bidderName, bid.corrected ? *bid.corrected : bid.price.value_or(kernel::Money{})};
}

auto latest_award(TenderStory& story, std::string const& lot) {
    return std::ranges::find(story.awards.rbegin(), story.awards.rend(), lot, &ToldAward::lot);
}

/// The award that this notice tells: the last one of the lot while this notice of it is missing, or a new one.
ToldAward& award_told(TenderStory& story, bool ToldAward::*this_notice, auto const& notice,
                      kernel::Instant noticed_at) {
    auto const last = latest_award(story, notice.lot);
    bool const awaited = last != story.awards.rend() && !last->cancelled_at && !((*last).*this_notice);
    auto& award = awaited ? *last
                          : story.awards.emplace_back(
                                ToldAward{notice.lot, notice.winner, notice.winnerName, notice.price, noticed_at});
    award.*this_notice = true;
    if (awaited) award.other_noticed_at = noticed_at;
    return award;
}

} // namespace

void tell(TenderStory& story, exchange::EvaluationReport const& report, kernel::Instant reported_at) {
    ToldEvaluation told{report.lot, report.outcome, reported_at, static_cast<std::int64_t>(report.bids.size()),
                        std::ranges::count_if(report.bids, [](auto const& bid) { return !bid.rejections.empty(); })};
    for (auto const& id : report.candidates)
        if (auto const bid = std::ranges::find(report.bids, id, &exchange::EvaluatedBid::bidId);
            bid != report.bids.end())
            told.candidates.push_back(candidate(*bid));
    told.number = report.number.value_or(1);
    story.evaluations.push_back(std::move(told));
}

void tell(TenderStory& story, exchange::CandidatesNotice const& notice, kernel::Instant reported_at,
          kernel::Instant posted_at) {
    story.postings.push_back({notice, reported_at, posted_at});
}

void tell(TenderStory& story, exchange::ValidityRequest const& request, std::vector<std::string> const& bidders,
          kernel::Instant requested_at) {
    story.extensions.push_back(
        {request.lot, request.number, request.validUntil, request.answerUntil, bidders, requested_at});
}

void tell(TenderStory& story, exchange::ValiditySettled const& settled) {
    auto const found = std::ranges::find_if(story.extensions, [&](ToldExtension const& one) {
        return one.lot == settled.lot && one.number == settled.number;
    });
    if (found == story.extensions.end()) return;
    found->settled_at = settled.settledAt;
    found->agreed = settled.agreed;
    found->left = settled.left;
}

void tell(TenderStory& story, exchange::ReevaluationOrdered const& ordered) {
    for (auto& one : story.evaluations)
        if (one.lot == ordered.lot) one.corrected = true;
    for (auto& one : story.postings)
        if (one.notice.lot == ordered.lot && !one.fallen_at) one.fallen_at = ordered.orderedAt;
    story.reevaluations.push_back({ordered.lot, ordered.report, ordered.objections, ordered.orderedAt});
}

void tell(TenderStory& story, exchange::CandidateExamined const& examined) {
    story.examinations.push_back(
        {examined.lot, examined.candidate, examined.confirmed, examined.orderedAt, examined.examinedAt});
}

void tell(TenderStory& story, exchange::AwardNotice const& notice, kernel::Instant noticed_at) {
    award_told(story, &ToldAward::told_to_winner, notice, noticed_at);
}

void tell(TenderStory& story, exchange::ResultNotice const& notice, kernel::Instant noticed_at) {
    auto& award = award_told(story, &ToldAward::told_to_all, notice, noticed_at);
    award.rank = notice.rank;
    award.ground = notice.ground;
}

void tell(TenderStory& story, exchange::AwardCancelled const& cancelled) {
    auto const last = latest_award(story, cancelled.lot);
    if (last == story.awards.rend()) return;
    last->cancelled_at = cancelled.cancelledAt;
    last->cancelled_on = cancelled.ground;
}

void tell(TenderStory& story, exchange::AwardReported const& report) {
    auto const last = latest_award(story, report.lot);
    if (last != story.awards.rend()) last->report_made_at = report.madeAt;
}

void tell(TenderStory& story, exchange::ContractSigned const& contract) {
    story.contracts.push_back({contract.lot, contract.winner, contract.winnerName, contract.price, contract.periodDays,
                               contract.awardedAt, contract.signedAt});
}

void tell(TenderStory& story, exchange::ObjectionRaised const& objection) {
    story.objections.push_back(
        {objection.number, objection.against, objection.lot, objection.objector, objection.raisedAt});
}

void tell(TenderStory& story, exchange::ObjectionAnswered const& answer) {
    auto const found = std::ranges::find(story.objections, answer.number, &ToldObjection::number);
    if (found == story.objections.end()) return;
    found->answered_at = answer.answeredAt;
    found->finding = answer.finding;
}

} // namespace haihe::story
