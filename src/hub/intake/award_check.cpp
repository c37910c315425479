#include "hub/intake/award_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using exchange::PostedCandidate;

/// What both notices say.
struct Award {
    std::string const& lot;
    std::string const& winner;
    std::string const& winner_name;
    kernel::Money price;
    kernel::Instant noticed_at;
};

PostedCandidate const* candidate(ToldTender const& tender, std::string const& lot, std::string const& bidder) {
    auto const* posting = tender.story.posting_of(lot);
    if (!posting) return nullptr;
    auto const& posted = posting->notice.candidates;
    auto const found = std::ranges::find(posted, bidder, &PostedCandidate::bidder);
    return found == posted.end() ? nullptr : &*found;
}

/// Of this lot's result, or of the documents that all lots go by.
bool objection_is_open(story::TenderStory const& story, std::string const& lot) {
    return std::ranges::any_of(story.objections, [&](story::ToldObjection const& one) {
        return !one.answered_at && (one.against != "result" || one.lot == lot);
    });
}

void check_time(Faults& faults, Award const& award, ToldTender const& tender) {
    if (award.noticed_at < tender.story.posting_of(award.lot)->notice.postedUntil)
        find_fault(faults, "award_waits_for_the_end_of_the_posting",
                   {"公示期尚未届满，不得发出中标通知。", "No award is noticed before the candidates' posting ends."},
                   "/noticedAt");
    if (objection_is_open(tender.story, award.lot))
        find_fault(faults, "award_waits_for_objections",
                   {"有异议尚未答复，不得发出中标通知。", "No award is noticed while an objection is unanswered."},
                   "/noticedAt");
}

void check_winner(Faults& faults, Award const& award, ToldTender const& tender) {
    auto const* posted = candidate(tender, award.lot, award.winner);
    if (!posted) {
        find_fault(faults, "winner_is_one_of_the_candidates",
                   {"中标人应当是公示的中标候选人。", "The winner is one of the candidates that were posted."},
                   "/notice/winner");
        return;
    }
    if (award.winner_name != posted->bidderName)
        find_fault(faults, "award_is_as_posted",
                   {"中标人名称与公示的不符。", "The winner's name is not the one that was posted."},
                   "/notice/winnerName");
    if (award.price != posted->price)
        find_fault(faults, "award_is_as_posted", {"中标价与公示的不符。", "The price is not the one that was posted."},
                   "/notice/price");
}

/// The other notice of the same award has been told before.
void check_agreement(Faults& faults, Award const& award, story::ToldAward const& last) {
    if (award.winner != last.winner || award.winner_name != last.winner_name || award.price != last.price)
        find_fault(faults, "both_notices_tell_one_award",
                   {"中标通知书与中标结果的中标人或者价格不一致。",
                    "The notice to the winner and the result name another winner or price."},
                   "/notice/winner");
    if (award.noticed_at != last.noticed_at)
        find_fault(
            faults, "both_notices_are_of_one_instant",
            {"中标通知书与中标结果应当同时发出。", "The notice to the winner and the result go out in one instant."},
            "/noticedAt");
}

/// After a cancelled award another candidate wins; in what order is for supervision to judge (条例 第五十五条).
void check_next(Faults& faults, Award const& award, story::ToldAward const& last, ToldTender const& tender) {
    if (!last.cancelled_at) {
        find_fault(faults, "next_award_follows_a_cancellation",
                   {"该标段的中标通知已经报送，尚未取消。",
                    "The award of this lot has been told and stands: it is cancelled before another."},
                   "/notice/lot");
        return;
    }
    bool const has_won_before = std::ranges::any_of(tender.story.awards, [&](story::ToldAward const& one) {
        return one.lot == award.lot && one.winner == award.winner;
    });
    if (!has_won_before) return;
    find_fault(faults, "next_winner_is_another",
               {"取消中标之后只能确定其他中标候选人。", "After an award was cancelled another candidate wins."},
               "/notice/winner");
}

Faults check(Award const& award, bool story::ToldAward::*this_notice, ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(award.lot, "/notice/lot", tender);
    if (!faults.empty()) return faults;
    if (!story.posting_of(award.lot)) {
        find_fault(faults, "award_follows_the_posting",
                   {"该标段的中标候选人尚未公示。", "The candidates of this lot have not been posted."}, "/notice/lot");
        return faults;
    }
    if (story.contract_of(award.lot)) {
        find_fault(faults, "lot_has_no_contract", {"该标段已经订立合同。", "The contract of this lot has been signed."},
                   "/notice/lot");
        return faults;
    }
    check_held(faults, tender);
    check_time(faults, award, tender);
    check_winner(faults, award, tender);
    if (auto const* last = story.award_of(award.lot)) {
        if (!last->cancelled_at && !(last->*this_notice))
            check_agreement(faults, award, *last);
        else
            check_next(faults, award, *last, tender);
    }
    return faults;
}

} // namespace

Faults check(exchange::AwardNotice const& notice, exchange::AwardNoticed const& told, ToldTender const& tender) {
    auto faults = check(Award{notice.lot, notice.winner, notice.winnerName, notice.price, told.noticedAt},
                        &story::ToldAward::told_to_winner, tender);
    auto const* posted = candidate(tender, notice.lot, notice.winner);
    if (posted && (notice.periodDays != posted->periodDays || notice.quality != posted->quality ||
                   notice.projectLeader != posted->projectLeader))
        find_fault(faults, "award_is_as_posted",
                   {"工期、质量或者项目负责人与公示的不符。",
                    "The period, the quality or the project leader is not the one that was posted."},
                   "/notice");
    return faults;
}

Faults check(exchange::ResultNotice const& notice, exchange::ResultNoticed const& told, ToldTender const& tender) {
    auto faults = check(Award{notice.lot, notice.winner, notice.winnerName, notice.price, told.noticedAt},
                        &story::ToldAward::told_to_all, tender);
    auto const* posted = candidate(tender, notice.lot, notice.winner);
    if (posted && notice.rank != posted->rank)
        find_fault(faults, "rank_is_the_posted_one", {"名次与公示的不符。", "The rank is not the one that was posted."},
                   "/notice/rank");
    if (notice.rank == 1 && !notice.ground.empty())
        find_fault(
            faults, "first_candidate_needs_no_ground",
            {"第一中标候选人中标的，不应有递补原因。", "Where the first candidate wins there is no ground to state."},
            "/notice/ground");
    bool const follows_another = std::ranges::any_of(
        tender.story.awards, [&](story::ToldAward const& one) { return one.lot == notice.lot && one.cancelled_at; });
    if (follows_another && notice.rank > 1 && notice.ground.empty())
        find_fault(faults, "next_winner_has_its_ground",
                   {"依次确定其他中标候选人的，应当说明原因。", "Where the next candidate wins the ground is stated."},
                   "/notice/ground");
    return faults;
}

} // namespace haihe::hub
