#include "trading/award/post_candidates.hpp"

#include "law/periods/candidates_are_posted_at_least_3_days.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace haihe::trading {

namespace {

using exchange::PostedCandidate;
using kernel::RefusalKind;

std::unexpected<kernel::Refusal> other_than_reported(std::string path) {
    return kernel::refuse(RefusalKind::unacceptable, "candidates_are_as_reported",
                          {"公示的中标候选人与评标报告不一致。", "What is posted is not what the report says."},
                          std::move(path));
}

/// The name of the member that differs.
std::optional<std::string> difference(PostedCandidate const& posted, PostedCandidate const& reported) {
    if (posted.rank != reported.rank) return "rank";
    if (posted.bidder != reported.bidder) return "bidder";
    if (posted.bidderName != reported.bidderName) return "bidderName";
    if (posted.price != reported.price) return "price";
    if (posted.periodDays != reported.periodDays) return "periodDays";
    if (posted.quality != reported.quality) return "quality";
    if (posted.projectLeader != reported.projectLeader) return "projectLeader";
    return std::nullopt;
}

kernel::Result<void> require_as_reported(exchange::CandidatesNotice const& notice, Tender const& tender,
                                         std::string const& lot, std::vector<PostedCandidate> const& reported,
                                         std::optional<std::int64_t> const& report) {
    if (notice.tender != tender.registered.code) return other_than_reported("/notice/tender");
    if (notice.lot != lot) return other_than_reported("/notice/lot");
    if (notice.report != report) return other_than_reported("/notice/report");
    if (notice.candidates.size() != reported.size()) return other_than_reported("/notice/candidates");
    for (std::size_t i = 0; i < reported.size(); ++i) {
        auto const path = "/notice/candidates/" + std::to_string(i) + "/";
        if (auto const member = difference(notice.candidates[i], reported[i]))
            return other_than_reported(path + *member);
        if (!says_something(notice.candidates[i].response))
            return kernel::refuse(RefusalKind::unacceptable, "response_is_stated",
                                  {"请写明中标候选人响应资格要求的情况，不超过2000字。",
                                   "State how the candidate meets the qualification, at most 2,000 characters."},
                                  path + "response");
    }
    return {};
}

kernel::Result<void> require_period(exchange::CandidatesNotice const& notice, Tender const& tender,
                                    kernel::Instant now) {
    if (notice.postedUntil <= now)
        return kernel::refuse(RefusalKind::unacceptable, "posting_ends_after_it_begins",
                              {"公示截止时间应当晚于现在。", "The posting ends after it begins."},
                              "/notice/postedUntil");
    law::TenderFacts facts;
    facts.now = now;
    facts.compulsory = tender.registered.compulsory;
    law::AwardFacts award{notice.lot};
    award.posted_at = now;
    award.posted_until = notice.postedUntil;
    facts.awards.push_back(std::move(award));
    for (auto& finding : law::candidates_are_posted_at_least_3_days(facts)) {
        if (finding.mark != law::Mark::broken) continue;
        finding.path = "/notice/postedUntil";
        return kernel::refuse(law::refusal(finding));
    }
    return {};
}

} // namespace

std::vector<PostedCandidate> candidates_of(Evaluation const& evaluation) {
    std::vector<PostedCandidate> candidates;
    auto const& report = evaluation.reported->report;
    for (auto const& bid_id : report.candidates) {
        auto const told = std::ranges::find(report.bids, bid_id, &exchange::EvaluatedBid::bidId);
        auto const* judged = evaluation.find(bid_id);
        if (told == report.bids.end() || !judged) continue;
        PostedCandidate candidate;
        candidate.rank = static_cast<std::int64_t>(candidates.size()) + 1;
        candidate.bidder = told->bidder;
        candidate.bidderName = told->bidderName;
        if (auto const price = told->corrected ? told->corrected : told->price) candidate.price = *price;
        if (judged->reading) {
            candidate.periodDays = judged->reading->periodDays;
            candidate.quality = judged->reading->quality;
            candidate.projectLeader = judged->reading->projectLeader;
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

kernel::Result<CandidatesPosted> post(Award const& award, Tender const& tender, Evaluation const& evaluation,
                                      std::string const& lot, PostCandidates command, kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::post); !may) return std::unexpected(may.error());
    if (!evaluation.reported || evaluation.reported->report.outcome != "candidates")
        return kernel::refuse(RefusalKind::conflict, "evaluation_recommends_candidates",
                              {"评标报告尚未完成，或者没有推荐中标候选人。",
                               "There is no evaluation report yet, or it recommends no candidates."});
    if (auto same = require_as_reported(command.notice, tender, lot, candidates_of(evaluation),
                                        evaluation.reported->report.number);
        !same)
        return std::unexpected(same.error());
    if (!says_something(command.notice.objectionChannel))
        return kernel::refuse(RefusalKind::unacceptable, "objection_channel_is_stated",
                              {"请写明提出异议的渠道和联系方式，不超过2000字。",
                               "State where an objection goes and who answers, at most 2,000 characters."},
                              "/notice/objectionChannel");
    if (auto long_enough = require_period(command.notice, tender, now); !long_enough)
        return std::unexpected(long_enough.error());
    return CandidatesPosted{std::move(command.notice), std::move(command.signature), std::move(command.by),
                            evaluation.reported->reportedAt, now};
}

} // namespace haihe::trading
