#include "demo/acts/evaluation_act.hpp"

#include "demo/acts/judging_shapes.hpp"
#include "demo/cast/evaluation_terms.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr char const* kReviewLabel = "haihe/review-sheet/1";
constexpr char const* kScoreLabel = "haihe/score-sheet/1";
constexpr char const* kOpinionLabel = "haihe/evaluation-opinion/1";

/// The lot's evaluation over HTTP.
class Evaluation {
public:
    Evaluation(Stage& stage, Undertaking const& tender)
        : stage_(stage), tender_(tender), place_("/lots/" + tender.lot() + "/evaluation") {}

    EvaluationNow as(Person& member) {
        auto const what = tender_.act("评标情况", "The evaluation");
        auto const answer = expect(stage_, member.ask(tender_.platform(), {"GET", place_, "", {}}), what);
        return expect(stage_, json::read<EvaluationNow>(answer.body, json::Unknown::ignore), what);
    }
    void post(Person& member, std::string const& step, std::string const& body, kernel::Text const& what) {
        expect(stage_, member.write(tender_.platform(), "POST", place_ + (step.empty() ? "" : "/" + step), body), what);
    }
    void sign_sheet(Person& member, std::string const& step, char const* label, std::string const& sheet) {
        post(member, step, json::write(SignedSheet{sheet, member.sign(label, sheet)}),
             tender_.act("评审表", "A member's sheet"));
    }
    void agree(Person& member) {
        auto const what = tender_.act("签署评标报告", "A member signs the report");
        auto const answer = expect(stage_, member.ask(tender_.platform(), {"GET", place_ + "/report", "", {}}), what);
        auto const shown = expect(stage_, json::read<ReportToSign>(answer.body, json::Unknown::ignore), what);
        if (shown.label != kOpinionLabel) throw ActFailed("asked to sign under " + shown.label);
        auto const text = json::write(exchange::SignedOpinion{"agrees", "", shown.report});
        post(member, "report", json::write(SignedReport{"agrees", "", shown.report, member.sign(kOpinionLabel, text)}),
             what);
    }

private:
    Stage& stage_;
    Undertaking const& tender_;
    std::string const place_;
};

/// Nobody knows what the others write: each finds the same where there is but one answer.
ReviewSheet review(Undertaking const& tender, std::vector<BidOnTable> const& bids) {
    auto const& plan = *tender.plan().judging;
    ReviewSheet sheet{tender.lot(), {}};
    for (auto const& bid : bids) {
        BidReviewed reviewed{bid.bidId, {}, {}};
        for (auto const& clause : evaluation_terms(plan).clauses) {
            bool const missed = plan.all_rejected && clause.code == kDecidingClause;
            reviewed.clauses.push_back({clause.code, !missed, missed ? "未提供招标公告要求的供货业绩。" : ""});
        }
        sheet.bids.push_back(std::move(reviewed));
    }
    return sheet;
}

/// Members differ by half a point; the first bids are a little better than the price alone says.
ScoreSheet score(Undertaking const& tender, std::vector<std::string> const& valid, std::size_t member) {
    auto const terms = evaluation_terms(*tender.plan().judging);
    ScoreSheet sheet{tender.lot(), {}};
    for (std::size_t i = 0; i < valid.size(); ++i) {
        BidScored scored{valid[i], {}, {}};
        for (auto const& item : terms.items) {
            auto const whole = item.most.to_string() == "30" ? 26 - std::min<std::size_t>(i, 6) : 12;
            auto const points = std::to_string(whole) + (member % 2 == 0 ? ".5" : "");
            scored.points.push_back({item.code, kernel::Decimal::parse(points).value()});
        }
        for (auto const& adjustment : terms.adjustments) scored.adjustments.push_back({adjustment.code, {}});
        sheet.bids.push_back(std::move(scored));
    }
    return sheet;
}

std::vector<std::string> valid_of(CommitteeTable const& table) {
    std::vector<std::string> valid;
    for (auto const& outcome : table.outcomes)
        if (outcome.rejections.empty()) valid.push_back(outcome.bidId);
    return valid;
}

bool allows(EvaluationNow const& now, std::string const& step) {
    return std::ranges::find(now.steps, step) != now.steps.end();
}

} // namespace

void play_evaluation(Stage& stage, Undertaking const& tender, Committee const& committee) {
    Evaluation evaluation(stage, tender);
    auto& chair = *committee.members.front();
    evaluation.post(chair, "", "{}", tender.act("开始评标", "The evaluation begins"));
    for (auto* member : committee.members)
        evaluation.sign_sheet(*member, "review-sheets", kReviewLabel,
                              json::write(review(tender, evaluation.as(*member).committee.value().bids)));
    if (allows(evaluation.as(chair), "judge_competition"))
        for (auto* member : committee.members)
            evaluation.post(*member, "competition",
                            json::write(CompetitionVote{false, "有效投标的报价和方案仍有竞争性。"}),
                            tender.act("有效投标不足三个,表决是否明显缺乏竞争", "The committee votes on competition"));
    auto const reviewed = evaluation.as(chair);
    if (allows(reviewed, "score"))
        for (std::size_t i = 0; i < committee.members.size(); ++i)
            evaluation.sign_sheet(*committee.members[i], "score-sheets", kScoreLabel,
                                  json::write(score(tender, valid_of(*reviewed.committee), i)));
    for (auto* member : committee.members) evaluation.agree(*member);
    stage.terminal.done(tender.act("评标报告已由全体成员签署", "The evaluation report is signed by all"));
}

} // namespace haihe::demo
