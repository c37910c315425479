#include "story/award_steps.hpp"

#include "story/step.hpp"

#include <algorithm>
#include <utility>

namespace haihe::story {

namespace {

/// Of an act that is still to be done, as the law says by when; none where it sets no time.
std::optional<Step> expected(std::string kind, Sentence title, std::optional<Finding> const& rule,
                             kernel::Instant now) {
    if (!rule) return std::nullopt;
    auto const at = rule->mark == "broken" ? overdue_since(*rule) : rule->due;
    if (!at) return std::nullopt;
    auto step = instant_step(std::move(kind), std::move(title), *at, now);
    if (rule->mark == "broken") step.state = "late";
    step.rule = rule;
    return step;
}

/// One opened lot's way to its contract.
struct Way {
    std::vector<Step>& steps;
    TenderStory const& story;
    std::vector<Finding> const& findings;
    kernel::Instant now;
    exchange::LotPublished const& lot;

    [[nodiscard]] Sentence title(char const* zh, char const* en) const {
        return {zh + ("：" + lot.name), en + (": " + lot.name)};
    }
    [[nodiscard]] std::optional<Finding> rule(char const* name) const { return first_of(findings, name, lot.code); }
    void add(Step step, std::optional<Finding> by = {}) {
        step.rule = std::move(by);
        steps.push_back(std::move(step));
    }
    void add(std::optional<Step> step) {
        if (step) steps.push_back(std::move(*step));
    }

    /// Of this lot, in the order in which they were told.
    template <class Told, class Lot>
    [[nodiscard]] std::vector<Told const*> of_lot(std::vector<Told> const& all, Lot const& lot_of) const {
        std::vector<Told const*> mine;
        for (auto const& one : all)
            if (lot_of(one) == lot.code) mine.push_back(&one);
        return mine;
    }
    /// A report with its posting; and again after each order to correct it.
    void rounds(ToldOpening const& opening) {
        auto const told = of_lot(story.evaluations, [](ToldEvaluation const& one) { return one.lot; });
        auto const postings = of_lot(story.postings, [](ToldPosting const& one) { return one.notice.lot; });
        auto const orders = of_lot(story.reevaluations, [](ToldReevaluation const& one) { return one.lot; });
        auto const at = [](auto const& all, std::size_t i) { return i < all.size() ? all[i] : nullptr; };
        for (std::size_t i = 0; i <= orders.size(); ++i) {
            evaluation(at(told, i), at(postings, i), i == 0 ? opening.at : orders[i - 1]->ordered_at, i > 0);
            candidates(at(postings, i));
            if (i < orders.size())
                add(instant_step("reevaluation",
                                 title("组织重新评标，原公示终止", "Re-evaluation ordered, posting ended"),
                                 orders[i]->ordered_at, now));
        }
    }
    void evaluation(ToldEvaluation const* told, ToldPosting const* posting, kernel::Instant since, bool again) {
        if (told || posting)
            add(instant_step("evaluation",
                             again ? title("重新评标报告", "Corrected evaluation report")
                                   : title("评标报告", "Evaluation report"),
                             told ? told->reported_at : posting->reported_at, now));
        else if (story.documents && story.documents->evaluation && !story.failed(lot.code))
            add(Step{"evaluation",
                     again ? title("重新评标", "Re-evaluation") : title("评标", "Evaluation"),
                     {},
                     since,
                     {},
                     "current",
                     {}});
    }
    void candidates(ToldPosting const* posting) {
        auto const words = title("中标候选人公示", "Candidates posted");
        if (!posting)
            add(expected("candidates", words, rule("candidates_are_posted_within_3_days"), now));
        else if (posting->fallen_at)
            add(span_step("candidates", words, posting->posted_at,
                          std::min(*posting->fallen_at, posting->notice.postedUntil), now));
        else
            add(span_step("candidates", words, posting->posted_at, posting->notice.postedUntil, now),
                rule("candidates_are_posted_at_least_3_days"));
    }
    void examinations() {
        for (auto const& told : story.examinations)
            if (told.lot == lot.code)
                add(instant_step("examination",
                                 told.confirmed
                                     ? title("中标候选人经审查确认", "Candidate examined and confirmed")
                                     : title("中标候选人经审查未予确认", "Candidate examined, not confirmed"),
                                 told.examined_at, now));
    }
    void extensions() {
        for (auto const& told : story.extensions)
            if (told.lot == lot.code) {
                Step step{"extension",
                          title("延长投标有效期", "Validity of bids extended"),
                          {},
                          told.requested_at,
                          told.settled_at ? told.settled_at : told.answer_until,
                          told.settled_at ? "done" : "current",
                          {}};
                add(std::move(step), rule("award_is_within_bid_validity"));
            }
    }
    void award() {
        for (auto const& told : story.awards) {
            if (told.lot != lot.code) continue;
            add(instant_step("award", title("中标通知", "Award"), told.noticed_at, now),
                told.cancelled_at ? std::nullopt : rule("first_candidate_wins"));
            if (told.cancelled_at)
                add(instant_step("cancellation", title("取消中标", "Award cancelled"), *told.cancelled_at, now));
        }
    }
    void written_report() {
        auto const words = title("招标投标情况书面报告", "Written report");
        auto const within = rule("written_report_follows_within_15_days");
        auto const* award = story.standing_award_of(lot.code);
        if (award && award->report_made_at)
            add(instant_step("report", words, *award->report_made_at, now), within);
        else if (!story.failed(lot.code))
            add(expected("report", words, within, now));
    }
    void contract() {
        auto const words = title("订立合同", "Contract");
        auto const within = rule("contract_is_signed_within_30_days");
        if (auto const* told = story.contract_of(lot.code))
            add(instant_step("contract", words, told->signed_at, now), within);
        else if (!story.failed(lot.code))
            add(expected("contract", words, within, now));
    }
    void failure() {
        if (auto const* told = story.failure_of(lot.code))
            add(instant_step("failure", title("招标失败，重新招标", "Lot failed, to be tendered again"), told->at,
                             now));
    }
};

} // namespace

void add_award_steps(std::vector<Step>& steps, TenderStory const& story, std::vector<Finding> const& findings,
                     kernel::Instant now) {
    for (auto const& lot : story.tender->lots) {
        auto const* opening = story.opening_of(lot.code);
        if (!opening || opening->failed) continue;
        Way way{steps, story, findings, now, lot};
        way.rounds(*opening);
        way.extensions();
        way.examinations();
        way.award();
        way.written_report();
        way.contract();
        way.failure();
    }
}

void add_disputes(std::vector<Step>& steps, TenderStory const& story, std::vector<Finding> const& findings,
                  kernel::Instant now) {
    for (auto const& told : story.objections) {
        auto const number = std::to_string(told.number);
        auto const rule = first_of(findings, "objection_is_answered_within_3_days", "第" + number + "号异议");
        bool const late = !told.answered_at && rule && rule->mark == "broken";
        Step step{"dispute",
                  {"第" + number + "号异议", "Objection " + number},
                  {},
                  told.raised_at,
                  told.answered_at,
                  told.answered_at && *told.answered_at <= now ? "done"
                  : late                                       ? "late"
                                                               : "current",
                  rule};
        steps.push_back(std::move(step));
    }
}

} // namespace haihe::story
