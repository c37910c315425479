#include "supervision/watch/award_check.hpp"

#include <algorithm>
#include <utility>

namespace haihe::supervision {

namespace {

using Answer = kernel::Result<void>;
using exchange::PostedCandidate;
using story::TenderStory;

std::unexpected<kernel::Refusal> conflict(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::conflict, std::move(rule), std::move(text), std::move(path));
}

/// What is told of a lot after its opening stands on its record.
Answer is_opened(TenderStory const& story, std::string const& lot, std::string const& path) {
    if (!story.tender)
        return conflict("tender_is_registered", {"这个招标项目还没有登记。", "The tender has not been registered."},
                        "/tender");
    if (std::ranges::find(story.tender->lots, lot, &exchange::LotPublished::code) == story.tender->lots.end())
        return conflict("lot_is_of_the_tender", {"该招标项目没有这个标段。", "The tender has no such lot."}, path);
    if (story.failed(lot))
        return conflict("lot_has_not_failed",
                        {"该标段已经招标失败，应当重新招标。", "The lot has failed and is to be tendered again."},
                        path);
    if (!story.opening_of(lot))
        return conflict("evaluation_follows_the_opening_record",
                        {"该标段的开标记录尚未报送。", "The record of this lot's opening has not been told."}, path);
    return {};
}

PostedCandidate const* candidate(TenderStory const& story, std::string const& lot, std::string const& bidder) {
    auto const& posted = story.posting_of(lot)->notice.candidates;
    auto const found = std::ranges::find(posted, bidder, &PostedCandidate::bidder);
    return found == posted.end() ? nullptr : &*found;
}

Answer follows(TenderStory const& story, story::ToldAward const& last, bool other_notice_of_it,
               PostedCandidate const& winner) {
    if (!last.cancelled_at && other_notice_of_it) {
        if (last.winner == winner.bidder) return {};
        return conflict(
            "both_notices_tell_one_award",
            {"中标通知书与中标结果的中标人不一致。", "The notice to the winner and the result name another winner."},
            "/notice/winner");
    }
    if (!last.cancelled_at)
        return conflict("next_award_follows_a_cancellation",
                        {"该标段的中标通知已经报送，尚未取消。",
                         "The award of this lot has been told and stands: it is cancelled before another."},
                        "/notice/lot");
    bool const has_won_before = std::ranges::any_of(
        story.awards, [&](story::ToldAward const& one) { return one.lot == last.lot && one.winner == winner.bidder; });
    if (!has_won_before) return {};
    return conflict("next_winner_is_another",
                    {"取消中标之后只能确定其他中标候选人。", "After an award was cancelled another candidate wins."},
                    "/notice/winner");
}

template <class Notice>
Answer awards(TenderStory const& story, bool story::ToldAward::*this_notice, Notice const& notice) {
    if (auto opened = is_opened(story, notice.lot, "/notice/lot"); !opened) return opened;
    if (!story.posting_of(notice.lot))
        return conflict("award_follows_the_posting",
                        {"该标段的中标候选人尚未公示。", "The candidates of this lot have not been posted."},
                        "/notice/lot");
    auto const* winner = candidate(story, notice.lot, notice.winner);
    if (!winner || winner->price != notice.price)
        return conflict("winner_is_one_of_the_candidates",
                        {"中标人和中标价应当与公示的中标候选人一致。",
                         "The winner is one of the candidates that were posted, at its price."},
                        "/notice/winner");
    if (auto const* last = story.award_of(notice.lot)) return follows(story, *last, !(last->*this_notice), *winner);
    return {};
}

/// The validity has ended without an award, or too few have extended it.
Answer has_lapsed(TenderStory const& story, exchange::LotFailed const& failed) {
    constexpr std::size_t kBiddersMin = 3;
    auto const* extension = story.extension_of(failed.lot);
    auto const until = story.bids_valid_until(failed.lot);
    bool const too_few = extension && extension->settled_at && extension->agreed.size() < kBiddersMin;
    if (too_few || (until && failed.failedAt >= *until)) return {};
    return conflict("failure_follows_from_the_validity",
                    {"投标有效期尚未届满，同意延长的投标人也不少于三个。",
                     "The bids are still valid, and no fewer than three bidders have extended them."},
                    "/ground");
}

} // namespace

Answer bears(TenderStory const& story, exchange::EvaluationReport const& report) {
    if (auto opened = is_opened(story, report.lot, "/lot"); !opened) return opened;
    if (story.evaluation_of(report.lot))
        return conflict("lot_is_evaluated_once",
                        {"该标段的评标报告已经报送。", "The report on this lot has been told already."}, "/lot");
    auto const* before = story.corrected_evaluation_of(report.lot);
    auto const* order = story.reevaluation_of(report.lot);
    bool const names_it = before ? report.number == before->number + 1 && report.corrects && order &&
                                       report.corrects->objections == order->objections
                                 : report.number.value_or(1) == 1 && !report.corrects;
    if (!names_it)
        return conflict(
            "corrected_report_is_the_one_before",
            {"重新评标的报告应当接在原报告之后编号，并载明原报告和所依据的异议。",
             "A corrected report is numbered after the one before and names it and the order's objections."},
            "/report/corrects");
    auto opened = story.opening_of(report.lot)->listed;
    std::erase_if(opened, [](exchange::RecordedBid const& bid) { return bid.outcome != "opened"; });
    if (std::ranges::equal(report.bids, opened, {}, &exchange::EvaluatedBid::bidId, &exchange::RecordedBid::bidId))
        return {};
    return conflict("evaluated_bids_are_those_of_the_record",
                    {"评审的投标应当是开标记录中已开启的投标，次序一致，不得增减。",
                     "The bids judged are those that the record says were opened, in its order, no more and no fewer."},
                    "/report/bids");
}

Answer bears(TenderStory const& story, exchange::ValidityRequest const& request,
             std::vector<std::string> const& bidders) {
    if (auto opened = is_opened(story, request.lot, "/request/lot"); !opened) return opened;
    if (story.standing_award_of(request.lot))
        return conflict("lot_is_not_awarded",
                        {"该标段已经定标，无须延长投标有效期。", "The lot is awarded: nothing is left to extend."},
                        "/request/lot");
    auto const* last = story.extension_of(request.lot);
    if (request.number != (last ? last->number : 0) + 1)
        return conflict("extensions_are_numbered_in_order",
                        {"延长投标有效期的通知应按顺序编号。", "Requests to extend are numbered in order."},
                        "/request/number");
    if (last && !last->settled_at)
        return conflict("extension_before_is_settled",
                        {"上一次延长尚未了结。", "The request before is not settled yet."}, "/request/number");
    if (request.validUntilBefore != story.bids_valid_until(request.lot))
        return conflict(
            "validity_before_is_the_known_one",
            {"原投标有效期与已报送的不符。", "The validity before is not the one that follows from what was told."},
            "/request/validUntilBefore");
    if (bidders == story.in_the_running(request.lot)) return {};
    return conflict("all_in_the_running_are_asked",
                    {"应当通知全部仍有效的投标人，次序与开标记录一致。",
                     "All bidders in the running are asked, in the order of the opening record."},
                    "/bidders");
}

Answer bears(TenderStory const& story, exchange::ValiditySettled const& settled) {
    auto const* request = story.extension_of(settled.lot);
    if (!request || request->number != settled.number)
        return conflict("extension_is_asked", {"没有这一编号的延长通知。", "No request of this number has been told."},
                        "/number");
    if (request->settled_at)
        return conflict("extension_is_settled_once", {"这一次延长已经了结。", "This request has been settled already."},
                        "/number");
    auto answered = settled.agreed, asked = request->bidders;
    answered.insert(answered.end(), settled.left.begin(), settled.left.end());
    std::ranges::sort(answered);
    std::ranges::sort(asked);
    if (answered == asked) return {};
    return conflict("settlement_is_of_all_that_were_asked",
                    {"同意和退出的投标人合计应当恰是被通知的投标人。",
                     "Who agreed and who left are together exactly who was asked."},
                    "/agreed");
}

Answer bears(TenderStory const& story, exchange::CandidatesNotice const& notice) {
    if (auto opened = is_opened(story, notice.lot, "/notice/lot"); !opened) return opened;
    auto const* report = story.evaluation_of(notice.lot);
    if (!report || report->outcome != "candidates")
        return conflict("candidates_follow_the_report",
                        {"没有推荐中标候选人的评标报告。", "No report has been told that recommends candidates."},
                        "/notice/lot");
    if (story.posting_of(notice.lot))
        return conflict("candidates_are_posted_once",
                        {"该标段的中标候选人已经公示。", "The candidates of this lot have been posted already."},
                        "/notice/lot");
    bool const same = std::ranges::equal(notice.candidates, report->candidates,
                                         [](PostedCandidate const& posted, story::ToldCandidate const& reported) {
                                             return posted.bidder == reported.bidder && posted.price == reported.price;
                                         });
    if (same) return {};
    return conflict("posted_candidates_are_the_reports",
                    {"公示的中标候选人与评标报告不符。", "The candidates are not those that the report recommends."},
                    "/notice/candidates");
}

Answer bears(TenderStory const& story, exchange::ReevaluationOrdered const& ordered) {
    if (auto opened = is_opened(story, ordered.lot, "/lot"); !opened) return opened;
    auto const* report = story.evaluation_of(ordered.lot);
    if (!report || !story.posting_of(ordered.lot))
        return conflict("reevaluation_follows_the_posting",
                        {"该标段没有正在公示的中标候选人，无从重新评标。",
                         "No candidates of this lot are posted whose report could be corrected."},
                        "/lot");
    if (ordered.report != report->number)
        return conflict("reevaluation_corrects_the_report_that_stands",
                        {"更正的应当是最近的评标报告。", "What is corrected is the report told last."}, "/report");
    if (story.award_of(ordered.lot))
        return conflict("reevaluation_precedes_the_award",
                        {"该标段发出过中标通知书，不再重新评标。", "An award of this lot was noticed before."}, "/lot");
    auto const upheld = [&](std::int64_t number) {
        auto const* objection = story.objection(number);
        return objection && objection->against == "result" && objection->lot == ordered.lot &&
               objection->finding == "upheld";
    };
    if (!ordered.objections.empty() && std::ranges::all_of(ordered.objections, upheld)) return {};
    return conflict("reevaluation_has_its_ground",
                    {"重新评标应当以对该标段评标结果已经成立的异议为依据。",
                     "A re-evaluation rests on upheld objections to this lot's result."},
                    "/objections");
}

Answer bears(TenderStory const& story, exchange::CandidateExamined const& examined) {
    if (auto opened = is_opened(story, examined.lot, "/lot"); !opened) return opened;
    if (!story.posting_of(examined.lot) || !candidate(story, examined.lot, examined.candidate))
        return conflict("examined_candidate_is_posted",
                        {"审查的应当是公示的中标候选人。", "Who is examined is one of the candidates that are posted."},
                        "/candidate");
    if (!story.standing_award_of(examined.lot)) return {};
    return conflict("examination_precedes_the_award",
                    {"审查确认应当在发出中标通知书之前。", "A candidate is examined before the award notice."}, "/lot");
}

Answer bears(TenderStory const& story, exchange::AwardNotice const& notice) {
    return awards(story, &story::ToldAward::told_to_winner, notice);
}

Answer bears(TenderStory const& story, exchange::ResultNotice const& notice) {
    return awards(story, &story::ToldAward::told_to_all, notice);
}

Answer bears(TenderStory const& story, exchange::AwardCancelled const& cancelled) {
    if (auto opened = is_opened(story, cancelled.lot, "/lot"); !opened) return opened;
    auto const* award = story.standing_award_of(cancelled.lot);
    if (!award)
        return conflict("cancellation_follows_the_award",
                        {"该标段没有可以取消的中标。", "There is no award of this lot that could be cancelled."},
                        "/lot");
    if (story.contract_of(cancelled.lot))
        return conflict("lot_has_no_contract", {"该标段已经订立合同。", "The contract of this lot has been signed."},
                        "/lot");
    if (cancelled.winner == award->winner) return {};
    return conflict("cancelled_award_is_the_last",
                    {"取消的应当是最近一次中标的中标人。", "What is cancelled is the award of the winner told last."},
                    "/winner");
}

Answer bears(TenderStory const& story, exchange::AwardReported const& report) {
    if (auto opened = is_opened(story, report.lot, "/lot"); !opened) return opened;
    auto const* award = story.standing_award_of(report.lot);
    if (!award)
        return conflict("report_follows_the_award",
                        {"该标段没有有效的中标，无从报告。", "No award of this lot stands that could be reported."},
                        "/lot");
    if (!award->report_made_at) return {};
    return conflict("award_is_reported_once",
                    {"该标段的书面报告已经报送。", "The written report on this lot has been told already."}, "/lot");
}

Answer bears(TenderStory const& story, exchange::ContractSigned const& contract) {
    if (auto opened = is_opened(story, contract.lot, "/lot"); !opened) return opened;
    auto const* award = story.standing_award_of(contract.lot);
    if (!award)
        return conflict("contract_follows_the_award",
                        {"该标段没有有效的中标。", "No award of this lot stands that was told."}, "/lot");
    if (story.contract_of(contract.lot))
        return conflict("contract_is_signed_once",
                        {"该标段的合同已经报送。", "The contract of this lot has been told already."}, "/lot");
    if (contract.winner == award->winner) return {};
    return conflict("contract_is_with_the_winner",
                    {"合同应当与中标人订立。", "The contract is signed with the winner."}, "/winner");
}

Answer bears(TenderStory const& story, exchange::LotFailed const& failed) {
    if (auto opened = is_opened(story, failed.lot, "/lot"); !opened) return opened;
    if (story.contract_of(failed.lot))
        return conflict("lot_has_no_contract", {"该标段已经订立合同。", "The contract of this lot has been signed."},
                        "/lot");
    if (story.standing_award_of(failed.lot))
        return conflict("award_is_cancelled_first",
                        {"该标段的中标通知尚未取消。", "The award of this lot stands: it is cancelled first."}, "/lot");
    if (failed.ground == "bids_are_valid_no_more") return has_lapsed(story, failed);
    auto const* evaluation = story.evaluation_of(failed.lot);
    if (evaluation && evaluation->outcome == (failed.ground == "no_candidate_left" ? "candidates" : failed.ground))
        return {};
    return conflict(
        "failure_follows_from_the_evaluation",
        {"招标失败的原因与已报送的评标报告不符。", "The ground is not what the report on this lot has led to."},
        "/ground");
}

Answer bears_its_end(TenderStory const& story) {
    if (!story.tender || !story.announcement)
        return conflict("tender_is_announced",
                        {"招标公告尚未报送，无从终止。", "No announcement has been told: nothing is to be terminated."},
                        "/notice/tender");
    bool const awarded = std::ranges::any_of(story.tender->lots, [&](exchange::LotPublished const& lot) {
        return story.standing_award_of(lot.code) || story.contract_of(lot.code);
    });
    if (!awarded) return {};
    return conflict("termination_precedes_the_award",
                    {"中标通知书已经发出，不得终止招标。", "An award has been noticed: the tender is not terminated."},
                    "/notice/tender");
}

Answer bears(TenderStory const& story, exchange::ObjectionRaised const& objection) {
    if (!story.tender)
        return conflict("tender_is_registered", {"这个招标项目还没有登记。", "The tender has not been registered."},
                        "/tender");
    auto const expected = std::to_string(story.objections.size() + 1);
    if (std::to_string(objection.number) != expected)
        return conflict("objections_are_numbered_in_order",
                        {"异议应按顺序编号，下一号是" + expected + "。",
                         "Objections are numbered in order; the next is " + expected + "."},
                        "/number");
    if (objection.against != "result" || story.posting_of(objection.lot)) return {};
    return conflict("objection_to_a_result_follows_the_posting",
                    {"对评标结果的异议应当在该标段的中标候选人公示之后提出。",
                     "An objection to a result comes once the candidates of that lot have been posted."},
                    "/lot");
}

Answer bears(TenderStory const& story, exchange::ObjectionAnswered const& answer) {
    auto const* objection = story.objection(answer.number);
    if (!objection)
        return conflict("objection_is_raised", {"没有这一编号的异议。", "No objection of this number has been told."},
                        "/number");
    if (objection->answered_at)
        return conflict("objection_is_answered_once",
                        {"这一异议已经答复。", "This objection has been answered already."}, "/number");
    return {};
}

} // namespace haihe::supervision
