#include "supervision/watch/assessment.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

std::optional<kernel::Instant> next_due(std::vector<story::Step> const& steps, kernel::Instant now) {
    std::optional<kernel::Instant> next;
    for (auto const& step : steps)
        for (auto const& at : {step.at, step.from, step.until})
            if (at && *at > now && (!next || *at < *next)) next = at;
    return next;
}

} // namespace

Assessment assess(story::TenderStory const& story, law::Practice const& practice, kernel::Instant now) {
    Assessment assessment;
    if (story.tender && story.announcement)
        assessment.findings = story::show(law::judge(story::facts_of(story, now), practice));
    assessment.steps = story::steps_of(story, assessment.findings, now);
    assessment.level = story::worst_level(assessment.findings);
    assessment.broken = std::count_if(assessment.findings.begin(), assessment.findings.end(),
                                      [](story::Finding const& one) { return one.mark == "broken"; });
    assessment.next_due = next_due(assessment.steps, now);
    return assessment;
}

std::string state_of(story::TenderStory const& story) {
    if (story.terminated_at) return "terminated";
    if (story.held()) return "suspended";
    return story.announcement ? "published" : "registered";
}

} // namespace haihe::supervision
