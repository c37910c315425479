#include "supervision/watch/award_fact.hpp"

#include "kernel/date.hpp"
#include "law/awards/award_waits_for_the_end_of_the_posting.hpp"
#include "law/awards/both_notices_are_of_one_instant.hpp"
#include "law/awards/contract_agrees_with_the_award.hpp"
#include "law/numbers/candidates_are_at_most_3.hpp"
#include "law/numbers/candidates_are_ranked.hpp"
#include "law/numbers/fewer_than_3_bidders_are_not_opened.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

std::string day(kernel::Instant at) { return kernel::Date::of(at).to_string(); }

std::string yuan(kernel::Money price) {
    auto const fen = std::to_string(price.fen % 100);
    return std::to_string(price.fen / 100) + (fen.size() == 1 ? ".0" : ".") + fen;
}

bool recommends_nobody(std::string const& outcome) { return outcome != "candidates"; }

kernel::Text outcome_text(std::string const& outcome) {
    if (outcome == "all_bids_rejected") return {"否决全部投标", "all bids are rejected"};
    return {"有效投标不足三个，明显缺乏竞争", "competition is lacking"};
}

/// Of 条例 第五十五条.
kernel::Text ground_text(std::string const& ground) {
    if (ground == "gave_up") return {"中标人放弃", "the winner gave up"};
    if (ground == "force_majeure") return {"因不可抗力不能履行合同", "force majeure"};
    if (ground == "no_bond") return {"未按要求提交履约保证金", "no performance bond"};
    if (ground == "unlawful_conduct") return {"查实存在影响中标结果的违法行为", "unlawful conduct"};
    return {"其他情形", "another ground"};
}

bool open_at(story::ToldObjection const& objection, std::string const& lot, kernel::Instant at) {
    return (objection.against != "result" || objection.lot == lot) && objection.raised_at <= at &&
           (!objection.answered_at || *objection.answered_at > at);
}

bool breaks(law::Findings const& findings) {
    return std::ranges::find(findings, law::Mark::broken, &law::Finding::mark) != findings.end();
}

/// The ranks 1, 2, 3 … in their order.
bool are_ranked(std::vector<exchange::PostedCandidate> const& candidates) {
    std::int64_t rank = 0;
    return std::ranges::all_of(candidates, [&](auto const& one) { return one.rank == ++rank; });
}

struct Watching {
    WatchedTender const& tender;
    story::TenderStory const& story;
    std::vector<LiveFact>& facts;

    void find(char const* rule, kernel::Instant at, kernel::Text text) const {
        facts.push_back({tender.code, rule, at, "red", std::move(text)});
    }
    /// In the words of the rule.
    void judge(std::string const& lot, kernel::Instant at, law::Findings const& findings) const {
        for (auto const& finding : findings)
            if (finding.mark == law::Mark::broken)
                find(finding.rule.c_str(), at,
                     {"标段" + lot + "：" + finding.explanation.zh, "Lot " + lot + ": " + finding.explanation.en});
    }
    void opening(story::ToldOpening const& told) const {
        law::OpeningFacts opening;
        opening.bidders = told.bids;
        opening.opened = !told.failed;
        judge(told.lot, told.at, law::fewer_than_3_bidders_are_not_opened(opening));
    }
    void posting(story::ToldPosting const& told) const {
        law::EvaluationFacts evaluation;
        evaluation.candidates = std::ssize(told.notice.candidates);
        evaluation.ranked = are_ranked(told.notice.candidates);
        judge(told.notice.lot, told.posted_at, law::candidates_are_at_most_3(evaluation));
        judge(told.notice.lot, told.posted_at, law::candidates_are_ranked(evaluation));
        while_held(told.posted_at, told.notice.lot, "公示中标候选人", "the candidates were posted");
    }
    void while_held(kernel::Instant at, std::string const& lot, char const* what_zh, char const* what_en) const {
        for (auto const& hold : story.holds)
            if (hold.since <= at && (!hold.lifted_at || *hold.lifted_at > at))
                find("suspended_procedure_does_not_go_on", at,
                     {"标段" + lot + "在招标活动暂停期间" + what_zh,
                      "Lot " + lot + ": " + what_en + " while the tender was suspended"});
    }
    void award(story::ToldAward const& told) const {
        law::AwardingFacts judged;
        judged.compulsory = !story.tender || story.tender->compulsory;
        judged.winner_told_at = told.noticed_at;
        judged.others_told_at = told.other_noticed_at.value_or(told.noticed_at);
        if (auto const* posting = story.posting_of(told.lot)) judged.posted_until = posting->notice.postedUntil;
        if (breaks(law::award_waits_for_the_end_of_the_posting(judged)))
            find("award_waits_for_the_end_of_the_posting", told.noticed_at,
                 {"标段" + told.lot + "的公示期届满之前发出中标通知",
                  "Lot " + told.lot + ": the award was noticed before the posting had ended"});
        for (auto const& objection : story.objections)
            if (open_at(objection, told.lot, told.noticed_at)) {
                auto const number = std::to_string(objection.number);
                find("award_waits_for_objections", told.noticed_at,
                     {"标段" + told.lot + "在第" + number + "号异议答复之前发出中标通知",
                      "Lot " + told.lot + ": the award was noticed before objection " + number + " was answered"});
            }
        if (breaks(law::both_notices_are_of_one_instant(judged)))
            find("both_notices_are_of_one_instant", std::max(told.noticed_at, *judged.others_told_at),
                 {"标段" + told.lot + "的中标通知书与中标结果没有同时发出",
                  "Lot " + told.lot + ": the winner and all others were not told in one instant"});
        while_held(told.noticed_at, told.lot, "发出中标通知", "the award was noticed");
        if (told.cancelled_at) while_held(*told.cancelled_at, told.lot, "取消中标", "the award was cancelled");
    }
    void contract(story::ToldContract const& told) const {
        auto const* award = story.standing_award_of(told.lot);
        law::AwardingFacts judged;
        judged.contract_price = told.price;
        if (award) judged.bid_price = award->price;
        if (breaks(law::contract_agrees_with_the_award(judged)))
            find("contract_agrees_with_the_award", told.signed_at,
                 {"标段" + told.lot + "的合同价款" + yuan(told.price) + "元与中标价" + yuan(award->price) + "元不符",
                  "Lot " + told.lot + ": the contract's price, " + yuan(told.price) + " yuan, is not the award's, " +
                      yuan(award->price)});
        while_held(told.signed_at, told.lot, "订立合同", "the contract was signed");
    }
};

} // namespace

kernel::Text say(TerminationTold const& told) {
    return {"招标人终止招标：" + told.notice.reason, "Tender terminated: " + told.notice.reason};
}

kernel::Text say(EvaluationTold const& told) {
    auto const bids = std::to_string(told.report.bids.size());
    auto const rejected = std::to_string(
        std::ranges::count_if(told.report.bids, [](auto const& bid) { return !bid.rejections.empty(); }));
    kernel::Text text{"评标报告签署，评审" + bids + "份，否决" + rejected + "份",
                      "Evaluation reported, bids: " + bids + ", rejected: " + rejected};
    if (recommends_nobody(told.report.outcome)) {
        auto const outcome = outcome_text(told.report.outcome);
        text.zh += "，" + outcome.zh + "，应当重新招标";
        text.en += "; " + outcome.en + ", the lot is to be tendered again";
    } else {
        auto const count = std::to_string(told.report.candidates.size());
        text.zh += "，推荐中标候选人" + count + "名";
        text.en += ", candidates: " + count;
    }
    auto const apart = std::to_string(std::ranges::count_if(
        told.opinions, [](auto const& one) { return one.opinion == "dissents" || one.opinion == "refuses"; }));
    if (apart != "0") {
        text.zh += "，" + apart + "名成员有不同意见";
        text.en += ", members of another opinion: " + apart;
    }
    return text;
}

kernel::Text say(RequestTold const& told) {
    auto const until = day(told.request.validUntil - kernel::Duration{1});
    return {"请投标人将投标有效期延长至" + until, "Bidders asked to extend their bids until " + until};
}

kernel::Text say(exchange::ValiditySettled const& told) {
    auto const agreed = std::to_string(told.agreed.size()), left = std::to_string(told.left.size());
    return {"投标有效期延长：" + agreed + "家同意，" + left + "家退出",
            "Extension of bids, agreed: " + agreed + ", left: " + left};
}

kernel::Text say(CandidatesTold const& told) {
    auto const until = day(told.notice.postedUntil - kernel::Duration{1});
    auto const first = told.notice.candidates.empty() ? std::string() : told.notice.candidates.front().bidderName;
    return {"中标候选人公示至" + until + "，第一名：" + first,
            "Candidates posted until " + until + ", first: " + first};
}

kernel::Text say(exchange::ReevaluationOrdered const& told) {
    std::string numbers;
    for (auto const number : told.objections) numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    return {"组织重新评标，原公示终止，依据异议：" + numbers,
            "Re-evaluation ordered, the posting has ended; upheld objections: " + numbers};
}

kernel::Text say(exchange::CandidateExamined const& told) {
    bool const unlawful = told.ground == "unlawful_conduct";
    return {std::string("原评标委员会审查中标候选人（") + (unlawful ? "存在违法行为" : "经营、财务状况变化") + "）：" +
                (told.confirmed ? "予以确认" : "不予确认"),
            std::string("Candidate examined (") + (unlawful ? "unlawful conduct" : "changed state") +
                "): " + (told.confirmed ? "confirmed" : "not confirmed")};
}

kernel::Text say(AwardTold const& told) {
    return {"中标通知书发出：" + told.notice.winnerName, "Award notice to " + told.notice.winnerName};
}

kernel::Text say(ResultTold const& told) {
    auto const& notice = told.notice;
    kernel::Text text{"中标结果：" + notice.winnerName + "，" + yuan(notice.price) + "元",
                      "Result: " + notice.winnerName + ", " + yuan(notice.price) + " yuan"};
    if (notice.rank > 1) {
        text.zh += "（第" + std::to_string(notice.rank) + "中标候选人）";
        text.en += " (ranked " + std::to_string(notice.rank) + ")";
    }
    return text;
}

kernel::Text say(exchange::AwardCancelled const& told) {
    auto const ground = ground_text(told.ground);
    return {"取消中标：" + ground.zh, "Award cancelled: " + ground.en};
}

kernel::Text say(exchange::AwardReported const&) {
    return {"招标投标情况书面报告提交", "Written report on the tender made"};
}

kernel::Text say(exchange::ContractSigned const& told) {
    return {"合同订立：" + told.winnerName + "，" + yuan(told.price) + "元",
            "Contract signed: " + told.winnerName + ", " + yuan(told.price) + " yuan"};
}

kernel::Text say(exchange::ObjectionRaised const& told) {
    auto const number = std::to_string(told.number);
    bool const to_result = told.against == "result";
    return {"第" + number + "号异议：针对" + (to_result ? "评标结果" : "招标文件"),
            "Objection " + number + " to the " + (to_result ? "result" : "documents")};
}

kernel::Text say(exchange::ObjectionAnswered const& told) {
    auto const number = std::to_string(told.number);
    bool const upheld = told.finding == "upheld";
    return {"第" + number + "号异议答复：" + (upheld ? "成立" : "不成立"),
            "Objection " + number + " answered: " + (upheld ? "upheld" : "dismissed")};
}

kernel::Text say(exchange::LotFailed const& told) {
    if (told.ground == "fewer_than_three_bidders") {
        auto const count = std::to_string(told.bids);
        return {"标段招标失败，投标人仅" + count + "家，应当重新招标",
                "Lot failed with bidders: " + count + "; it is to be tendered again"};
    }
    auto const ground =
        told.ground == "no_candidate_left" ? kernel::Text{"没有可以递补的中标候选人", "no candidate is left"}
        : told.ground == "bids_are_valid_no_more" ? kernel::Text{"投标不再有效", "its bids are valid no more"}
                                                  : outcome_text(told.ground);
    return {"标段招标失败，" + ground.zh + "，应当重新招标",
            "Lot failed: " + ground.en + "; it is to be tendered again"};
}

std::optional<std::string> level_of(EvaluationTold const& told) {
    bool const apart = std::ranges::any_of(told.opinions, [](auto const& one) { return one.opinion != "agrees"; });
    if (recommends_nobody(told.report.outcome) || apart) return "yellow";
    return std::nullopt;
}

std::optional<std::string> level_of(ResultTold const& told) {
    if (told.notice.rank > 1) return "yellow";
    return std::nullopt;
}

std::vector<LiveFact> award_breaches(WatchedTender const& tender, story::TenderStory const& story) {
    std::vector<LiveFact> facts;
    Watching const watching{tender, story, facts};
    for (auto const& told : story.openings) watching.opening(told);
    for (auto const& told : story.postings) watching.posting(told);
    for (auto const& told : story.reevaluations)
        watching.while_held(told.ordered_at, told.lot, "组织重新评标", "a re-evaluation was ordered");
    for (auto const& told : story.awards) watching.award(told);
    for (auto const& told : story.contracts) watching.contract(told);
    return facts;
}

std::vector<LiveFact> lots_without_candidates(WatchedTender const& tender, story::TenderStory const& story) {
    std::vector<LiveFact> facts;
    for (auto const& told : story.evaluations)
        if (!told.corrected && recommends_nobody(told.outcome) && !story.failed(told.lot)) {
            auto const outcome = outcome_text(told.outcome);
            facts.push_back({tender.code,
                             "lot_without_candidates_is_tendered_again",
                             told.reported_at,
                             "yellow",
                             {"标段" + told.lot + outcome.zh + "，应当重新招标",
                              "Lot " + told.lot + ": " + outcome.en + "; it is to be tendered again"}});
        }
    return facts;
}

} // namespace haihe::supervision
