#include "law/rule.hpp"

namespace haihe::law {

kernel::Refusal refusal(Finding const& finding) {
    return {kernel::RefusalKind::unlawful,
            finding.rule,
            finding.explanation,
            finding.path,
            finding.citation,
            finding.facts};
}

Finding kept(std::string rule, kernel::Citation citation, kernel::Text explanation) {
    return {std::move(rule), Mark::kept, std::move(explanation), std::move(citation), {}, {}, {}};
}

Finding broken(std::string rule, kernel::Citation citation, kernel::Text explanation, std::string path,
               std::vector<kernel::Fact> facts) {
    return {std::move(rule),
            Mark::broken,
            std::move(explanation),
            std::move(citation),
            std::move(facts),
            std::move(path),
            {}};
}

Finding running_until(kernel::Instant end, kernel::Instant now, Finding finding) {
    if (now < end) finding.due = end;
    return finding;
}

Finding not_applicable(std::string rule, kernel::Citation citation, kernel::Text why) {
    return {std::move(rule), Mark::not_applicable, std::move(why), std::move(citation), {}, {}, {}};
}

} // namespace haihe::law
