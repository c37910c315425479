#include "story/time_line.hpp"

#include "story/award_steps.hpp"
#include "story/step.hpp"

#include <algorithm>

namespace haihe::story {

namespace {

std::string mark_word(law::Mark mark) {
    switch (mark) {
    case law::Mark::kept: return "kept";
    case law::Mark::broken: return "broken";
    case law::Mark::pending: return "pending";
    case law::Mark::not_applicable: return "not_applicable";
    }
    return "not_applicable";
}

std::string level_word(law::Mark mark) {
    switch (mark) {
    case law::Mark::kept: return "green";
    case law::Mark::broken: return "red";
    case law::Mark::pending: return "yellow";
    case law::Mark::not_applicable: return "grey";
    }
    return "grey";
}

void add_clarifications(std::vector<Step>& steps, TenderStory const& story, std::vector<Finding> const& findings,
                        kernel::Instant now) {
    for (auto const& told : story.clarifications) {
        auto const number = std::to_string(told.clarification.number);
        auto step =
            instant_step("clarification", {"第" + number + "次澄清", "Clarification " + number}, told.issued_at, now);
        step.rule = first_of(findings, "clarification_is_15_days_before_the_deadline_or_moves_it");
        steps.push_back(std::move(step));
    }
}

void add_holds(std::vector<Step>& steps, TenderStory const& story, kernel::Instant now) {
    for (auto const& hold : story.holds) {
        Step step{"suspension",
                  {"暂停", "Suspended"},
                  {},
                  hold.since,
                  hold.lifted_at,
                  hold.lifted_at ? "done" : "current",
                  {}};
        steps.push_back(std::move(step));
        if (hold.lifted_at) steps.push_back(instant_step("resumption", {"恢复", "Resumed"}, *hold.lifted_at, now));
    }
}

void add_openings(std::vector<Step>& steps, TenderStory const& story, kernel::Instant now) {
    for (auto const& lot : story.tender->lots) {
        auto const* opening = story.opening_of(lot.code);
        if (!opening) continue;
        steps.push_back(
            opening->failed
                ? instant_step("failure", {"招标失败：" + lot.name, "Lot failed: " + lot.name}, opening->at, now)
                : instant_step("record", {"开标记录：" + lot.name, "Opening record: " + lot.name}, opening->at, now));
    }
}

kernel::Instant begins(Step const& step) { return step.at ? *step.at : step.from.value_or(kernel::Instant{}); }

/// What had not come by then does not come any more.
void end(std::vector<Step>& steps, kernel::Instant terminated_at, kernel::Instant now) {
    std::erase_if(steps, [&](Step const& step) {
        return begins(step) > terminated_at || step.state == "future" || step.state == "due" || step.state == "late";
    });
    for (auto& step : steps)
        if (step.state == "current") step.state = "done";
    steps.push_back(instant_step("termination", {"终止招标", "Tender terminated"}, terminated_at, now));
}

} // namespace

Finding show(law::Finding const& finding) {
    Finding shown{finding.rule,
                  mark_word(finding.mark),
                  level_word(finding.mark),
                  {finding.explanation.zh, finding.explanation.en},
                  {{finding.citation.act.zh, finding.citation.act.en},
                   finding.citation.article,
                   finding.citation.in_force_from,
                   finding.citation.in_force_until},
                  {},
                  finding.path,
                  finding.due};
    for (auto const& fact : finding.facts) shown.facts.push_back({fact.name, fact.value});
    return shown;
}

std::vector<Finding> show(std::vector<law::Finding> const& findings) {
    std::vector<Finding> shown;
    for (auto const& finding : findings)
        if (finding.mark != law::Mark::not_applicable) shown.push_back(show(finding));
    return shown;
}

std::string worst_level(std::vector<Finding> const& findings) {
    auto const any = [&](std::string_view level) {
        return std::any_of(findings.begin(), findings.end(), [&](Finding const& one) { return one.level == level; });
    };
    return any("red") ? "red" : any("yellow") ? "yellow" : any("green") ? "green" : "grey";
}

std::vector<Step> steps_of(TenderStory const& story, std::vector<Finding> const& findings, kernel::Instant now) {
    std::vector<Step> steps;
    if (story.tender)
        steps.push_back(
            instant_step("tender", {"招标项目建立", "Tender registered"}, story.tender->beganOn.begins_at(), now));
    if (story.published_at) {
        auto step = instant_step("announcement", {"招标公告", "Announcement"}, *story.published_at, now);
        step.rule = first_of(findings, "announcement_states_what_it_must");
        steps.push_back(std::move(step));
    }
    if (auto const table = story.time_table()) {
        auto documents = span_step("documents", {"招标文件发售", "Documents on offer"}, table->documentsFrom,
                                   table->documentsUntil, now);
        documents.rule = first_of(findings, "documents_are_on_offer_at_least_5_days");
        steps.push_back(std::move(documents));
        steps.push_back(instant_step("questions", {"提问截止", "Questions until"}, table->questionsUntil, now));
        auto objection = instant_step("objection", {"对招标文件的异议截止", "Objections to documents until"},
                                      table->objectionUntil, now);
        steps.push_back(std::move(objection));
        auto deadline = instant_step("deadline", {"投标截止", "Bid deadline"}, table->bidDeadline, now);
        deadline.rule = first_of(findings, "bid_preparation_is_at_least_20_days");
        steps.push_back(std::move(deadline));
        auto opening = instant_step("opening", {"开标", "Opening"}, table->openingAt, now);
        opening.rule = first_of(findings, "opening_is_at_the_bid_deadline");
        // No opening has taken place unless its record says so; past its time it is merely no longer ahead.
        if (table->openingAt <= now) opening.state = story.opened() ? "done" : "current";
        steps.push_back(std::move(opening));
    }
    add_clarifications(steps, story, findings, now);
    add_holds(steps, story, now);
    if (story.tender) {
        add_openings(steps, story, now);
        add_award_steps(steps, story, findings, now);
    }
    add_disputes(steps, story, findings, now);
    if (story.terminated_at) end(steps, *story.terminated_at, now);
    std::stable_sort(steps.begin(), steps.end(), [](Step const& a, Step const& b) { return begins(a) < begins(b); });
    return steps;
}

} // namespace haihe::story
