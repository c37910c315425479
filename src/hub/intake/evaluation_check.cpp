#include "hub/intake/evaluation_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>
#include <vector>

namespace haihe::hub {

namespace {

using exchange::EvaluatedBid;

std::string at(char const* list, std::size_t number, char const* member = "") {
    return std::string(list) + "/" + std::to_string(number) + member;
}

/// Those that were opened, in the order of the list.
std::vector<exchange::RecordedBid> opened(story::ToldOpening const& opening) {
    auto bids = opening.listed;
    std::erase_if(bids, [](exchange::RecordedBid const& bid) { return bid.outcome != "opened"; });
    return bids;
}

void check_bids(Faults& faults, std::vector<EvaluatedBid> const& told,
                std::vector<exchange::RecordedBid> const& recorded) {
    bool const same =
        std::ranges::equal(told, recorded, [](EvaluatedBid const& bid, exchange::RecordedBid const& read) {
            return bid.bidId == read.bidId && bid.bidder == read.bidder && bid.bidderName == read.bidderName;
        });
    if (!same) {
        find_fault(faults, "evaluated_bids_are_those_of_the_record",
                   {"评审的投标应当是开标记录中已开启的投标，次序一致，不得增减。",
                    "The bids judged are those that the record says were opened, in its order, no more and no fewer."},
                   "/report/bids");
        return;
    }
    for (std::size_t i = 0; i < told.size(); ++i) {
        auto const& reading = recorded[i].reading;
        if (told[i].price != (reading ? std::optional(reading->price) : std::nullopt))
            find_fault(faults, "evaluated_price_is_the_one_read",
                       {"投标报价与开标记录不符。", "The price is not the one that was read at the opening."},
                       at("/report/bids", i, "/price"));
        if (!told[i].rejections.empty() && told[i].result)
            find_fault(faults, "rejected_bid_has_no_result",
                       {"被否决的投标不得有评审结果。", "A bid that was rejected has no result."},
                       at("/report/bids", i, "/result"));
    }
}

void check_candidates(Faults& faults, exchange::EvaluationReport const& report, ToldTender const& tender) {
    auto const& documents = tender.story.documents;
    std::size_t const most =
        documents && documents->evaluation ? static_cast<std::size_t>(documents->evaluation->candidates) : 3;
    if (report.candidates.size() > most)
        find_fault(faults, "candidates_are_at_most_as_many_as_stated",
                   {"中标候选人不得超过" + std::to_string(most) + "个。",
                    "There are at most " + std::to_string(most) + " candidates."},
                   "/report/candidates");
    for (std::size_t i = 0; i < report.candidates.size(); ++i) {
        auto const bid = std::ranges::find(report.bids, report.candidates[i], &EvaluatedBid::bidId);
        if (bid == report.bids.end() || !bid->rejections.empty() || !bid->result ||
            bid->result->rank != static_cast<std::int64_t>(i) + 1)
            find_fault(
                faults, "candidates_are_valid_bids_by_rank",
                {"中标候选人应当是有效投标，并按名次排列。", "Candidates are valid bids, in the order of their rank."},
                at("/report/candidates", i));
    }
}

bool outcome_follows(exchange::EvaluationReport const& report) {
    auto const valid = std::ranges::count_if(report.bids, [](auto const& bid) { return bid.rejections.empty(); });
    if (report.outcome == "candidates") return !report.candidates.empty();
    if (!report.candidates.empty()) return false;
    return report.outcome == "all_bids_rejected" ? valid == 0 : valid > 0 && valid < 3;
}

void check_opinions(Faults& faults, exchange::EvaluationReport const& report,
                    std::vector<exchange::MemberOpinion> const& opinions) {
    std::vector<std::string> members, heard;
    for (auto const& one : report.members) members.push_back(one.certificate);
    for (auto const& one : opinions) heard.push_back(one.member);
    if (!std::ranges::is_permutation(members, heard))
        find_fault(faults, "every_member_states_its_opinion",
                   {"评标委员会每名成员应当各有一份意见，不得增减。",
                    "Each member of the committee states an opinion, once, and nobody else does."},
                   "/opinions");
}

/// The validity has ended without an award, or too few have extended it.
void check_lapse(Faults& faults, exchange::LotFailed const& told, story::TenderStory const& story) {
    constexpr std::size_t kBiddersMin = 3;
    auto const* extension = story.extension_of(told.lot);
    auto const until = story.bids_valid_until(told.lot);
    bool const too_few = extension && extension->settled_at && extension->agreed.size() < kBiddersMin;
    if (!too_few && (!until || told.failedAt < *until))
        find_fault(faults, "failure_follows_from_the_validity",
                   {"投标有效期尚未届满，同意延长的投标人也不少于三个。",
                    "The bids are still valid, and no fewer than three bidders have extended them."},
                   "/ground");
    auto const* evaluation = story.evaluation_of(told.lot);
    auto const& listed = story.opening_of(told.lot)->listed;
    auto const opened = std::ranges::count(listed, "opened", &exchange::RecordedBid::outcome);
    if (told.bids != (evaluation ? evaluation->bids : opened))
        find_fault(faults, "failure_counts_the_bids_judged",
                   {"份数与评标报告评审的份数或者已开启的份数不符。",
                    "The count is not that of the bids judged, or opened where none were."},
                   "/bids");
}

/// A second report follows an order, and names the first (重新评标). Whose digest it states, the hub cannot tell: it
/// has read the reports without names. Departments and archives can.
void check_correction(Faults& faults, exchange::EvaluationReport const& report, story::TenderStory const& story) {
    auto const* before = story.corrected_evaluation_of(report.lot);
    if (report.number.value_or(1) != (before ? before->number + 1 : 1))
        find_fault(faults, "reports_are_numbered_in_order",
                   {"评标报告应按顺序编号，重新评标的报告接在原报告之后。",
                    "Reports of a lot are numbered in order; a corrected one follows the one before."},
                   "/report/number");
    auto const* order = story.reevaluation_of(report.lot);
    bool const names_it = order && report.corrects && report.corrects->objections == order->objections;
    if (before ? !names_it : report.corrects.has_value())
        find_fault(faults, "corrected_report_is_the_one_before",
                   {"重新评标的报告应当载明所更正的原报告和所依据的异议；其他报告不写。",
                    "A corrected report names the one before and the objections of the order, and no other names any."},
                   "/report/corrects");
}

} // namespace

Faults check(exchange::EvaluationReport const& report, exchange::EvaluationReported const& told,
             ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(told.lot, "/lot", tender);
    if (story.evaluation_of(told.lot))
        find_fault(faults, "lot_is_evaluated_once",
                   {"该标段的评标报告已经报送。", "The report on this lot has been told already."}, "/lot");
    check_correction(faults, report, story);
    if (report.lot != told.lot)
        find_fault(faults, "report_is_of_its_lot", {"评标报告写的是另一个标段。", "The report names another lot."},
                   "/report/lot");
    if (!faults.empty()) return faults;
    auto const& opening = *story.opening_of(told.lot);
    if (report.begunAt < opening.at || told.reportedAt < report.begunAt)
        find_fault(faults, "report_follows_its_evaluation",
                   {"开标记录、评标开始、评标报告的时间先后不符。",
                    "The record, the begin of the evaluation and its report come in this order."},
                   "/reportedAt");
    if (story.documents && story.documents->evaluation && story.documents->evaluation->method != report.method)
        find_fault(faults, "method_is_the_documents",
                   {"评标方法与招标文件不符。", "The method is not the one that the documents state."},
                   "/report/method");
    check_bids(faults, report.bids, opened(opening));
    check_candidates(faults, report, tender);
    if (!outcome_follows(report))
        find_fault(faults, "outcome_follows_from_the_bids",
                   {"评标结论与各投标的评审结果不符。", "The outcome does not follow from what is said of the bids."},
                   "/report/outcome");
    check_opinions(faults, report, told.opinions);
    return faults;
}

Faults check_later_failure(exchange::LotFailed const& told, ToldTender const& tender) {
    auto const& story = tender.story;
    auto faults = check_opened(told.lot, "/lot", tender);
    if (!faults.empty()) return faults;
    if (story.contract_of(told.lot))
        find_fault(faults, "lot_has_no_contract", {"该标段已经订立合同。", "The contract of this lot has been signed."},
                   "/lot");
    else if (story.standing_award_of(told.lot))
        find_fault(faults, "award_is_cancelled_first",
                   {"该标段的中标通知尚未取消。", "The award of this lot stands: it is cancelled first."}, "/lot");
    auto const* evaluation = story.evaluation_of(told.lot);
    if (told.ground == "bids_are_valid_no_more") {
        check_lapse(faults, told, story);
        return faults;
    }
    auto const* outcome = told.ground == "no_candidate_left" ? "candidates" : told.ground.c_str();
    if (!evaluation || evaluation->outcome != outcome || told.failedAt < evaluation->reported_at)
        find_fault(
            faults, "failure_follows_from_the_evaluation",
            {"招标失败的原因与已报送的评标报告不符。", "The ground is not what the report on this lot has led to."},
            "/ground");
    if (evaluation && told.bids != evaluation->bids)
        find_fault(faults, "failure_counts_the_bids_judged",
                   {"份数与评标报告评审的份数不符。", "The count is not that of the bids that the report judged."},
                   "/bids");
    return faults;
}

} // namespace haihe::hub
