#include "hub/intake/candidates_check.hpp"

#include "hub/intake/lot_check.hpp"
#include "law/periods/candidates_are_posted_at_least_3_days.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

exchange::BidReading const* reading_of(story::ToldOpening const& opening, std::string const& bidder) {
    auto const found = std::ranges::find(opening.listed, bidder, &exchange::RecordedBid::bidder);
    return found == opening.listed.end() || !found->reading ? nullptr : &*found->reading;
}

void check_candidate(Faults& faults, exchange::PostedCandidate const& posted, std::int64_t rank,
                     story::ToldCandidate const& reported, exchange::BidReading const* reading) {
    auto const path = "/notice/candidates/" + std::to_string(rank - 1);
    if (posted.rank != rank || posted.bidder != reported.bidder || posted.bidderName != reported.bidder_name)
        find_fault(faults, "posted_candidates_are_the_reports",
                   {"公示的中标候选人与评标报告不符。", "The candidate is not the one that the report recommends."},
                   path);
    if (posted.price != reported.price)
        find_fault(faults, "posted_price_is_the_reports",
                   {"公示的价格与评标报告不符。", "The price is not the one of the report."}, path + "/price");
    if (reading && (posted.periodDays != reading->periodDays || posted.quality != reading->quality ||
                    posted.projectLeader != reading->projectLeader))
        find_fault(faults, "posted_bid_is_as_read",
                   {"公示的工期、质量或者项目负责人与开标记录不符。",
                    "The period, the quality or the project leader is not the one that was read at the opening."},
                   path);
}

/// The law's own rule, in its own words.
void check_length(Faults& faults, kernel::Instant posted_at, kernel::Instant until, ToldTender const& tender) {
    law::TenderFacts facts;
    facts.compulsory = tender.story.tender->compulsory;
    facts.now = posted_at;
    facts.awards.emplace_back();
    facts.awards.back().posted_at = posted_at;
    facts.awards.back().posted_until = until;
    for (auto& finding : law::candidates_are_posted_at_least_3_days(facts))
        if (finding.mark == law::Mark::broken)
            find_fault(faults, std::move(finding.rule), std::move(finding.explanation), "/notice/postedUntil");
}

} // namespace

Faults check(exchange::CandidatesNotice const& notice, exchange::CandidatesPosted const& told,
             ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(notice.lot, "/notice/lot", tender);
    if (!faults.empty()) return faults;
    auto const* report = story.evaluation_of(notice.lot);
    if (!report || report->outcome != "candidates") {
        find_fault(faults, "candidates_follow_the_report",
                   {"没有推荐中标候选人的评标报告。", "No report has been told that recommends candidates."},
                   "/notice/lot");
        return faults;
    }
    if (story.posting_of(notice.lot))
        find_fault(faults, "candidates_are_posted_once",
                   {"该标段的中标候选人已经公示。", "The candidates of this lot have been posted already."},
                   "/notice/lot");
    if (notice.report.value_or(1) != report->number)
        find_fault(
            faults, "posting_names_its_report",
            {"公示所依据的不是最近的评标报告。", "The posting rests on another report than the one that stands."},
            "/notice/report");
    check_held(faults, tender);
    if (notice.candidates.size() != report->candidates.size())
        find_fault(faults, "posted_candidates_are_the_reports",
                   {"公示的中标候选人与评标报告不符。", "The candidates are not those that the report recommends."},
                   "/notice/candidates");
    auto const both = std::min(notice.candidates.size(), report->candidates.size());
    for (std::size_t i = 0; i < both; ++i)
        check_candidate(faults, notice.candidates[i], static_cast<std::int64_t>(i) + 1, report->candidates[i],
                        reading_of(*story.opening_of(notice.lot), report->candidates[i].bidder));
    if (told.reportedAt != report->reported_at)
        find_fault(faults, "posting_names_when_the_report_came",
                   {"收到评标报告的时间与已报送的不符。", "The report was told to have come at another time."},
                   "/reportedAt");
    if (told.postedAt < report->reported_at)
        find_fault(faults, "candidates_are_posted_after_the_report",
                   {"公示时间早于评标报告。", "The posting is earlier than the report."}, "/postedAt");
    check_length(faults, told.postedAt, notice.postedUntil, tender);
    return faults;
}

} // namespace haihe::hub
