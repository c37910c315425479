#include "story/step.hpp"

#include <algorithm>

namespace haihe::story {

namespace {

constexpr kernel::Duration kSoon = kernel::days(3);

} // namespace

Step instant_step(std::string kind, Sentence title, kernel::Instant at, kernel::Instant now) {
    std::string state = at <= now ? "done" : at - now <= kSoon ? "due" : "future";
    return {std::move(kind), std::move(title), at, {}, {}, std::move(state), {}};
}

Step span_step(std::string kind, Sentence title, kernel::Instant from, kernel::Instant until, kernel::Instant now) {
    std::string state = until <= now ? "done" : from <= now ? "current" : "future";
    return {std::move(kind), std::move(title), {}, from, until, std::move(state), {}};
}

std::optional<Finding> first_of(std::vector<Finding> const& findings, std::string const& rule,
                                std::string const& named) {
    auto const found = std::ranges::find_if(findings, [&](Finding const& one) {
        return one.rule == rule && one.explanation.zh.find(named) != std::string::npos;
    });
    if (found == findings.end()) return std::nullopt;
    return *found;
}

std::optional<kernel::Instant> overdue_since(Finding const& finding) {
    if (finding.mark != "broken" ||
        !(finding.path.starts_with("/awards/") || finding.path.starts_with("/objections/") ||
          finding.path.starts_with("/validities/")))
        return std::nullopt;
    for (auto const& fact : finding.facts)
        if (fact.name == "latest")
            if (auto const day = kernel::Date::parse(fact.value)) return day->ends_at();
    return std::nullopt;
}

} // namespace haihe::story
