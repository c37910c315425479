#include "law/tables.hpp"

#include "law/texts.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace haihe::law::specimen {

namespace {

/// Strict readings apart: they break where the rules that they sharpen are just kept.
Practice everything_on() {
    Practice practice(calendar_of_2026());
    for (auto const& entry : catalogue())
        if (entry.card.source == Source::known) practice.known.emplace(entry.card.rule);
    return practice;
}

std::set<std::string> broken_in(CaseFacts const& facts) {
    static auto const practice = everything_on();
    std::set<std::string> names;
    for (auto const& finding : judge(facts, practice))
        if (finding.mark == Mark::broken) names.insert(finding.rule);
    return names;
}

void expect_finding(Entry const& entry, Finding const& finding) {
    EXPECT_EQ(finding.rule, entry.card.rule);
    EXPECT_FALSE(finding.explanation.zh.empty() || finding.explanation.en.empty());
    EXPECT_FALSE(finding.citation.act.zh.empty() || finding.citation.act.en.empty());
    EXPECT_EQ(finding.path.starts_with("/"), finding.mark == Mark::broken) << finding.path;
}

Mark worst(Findings const& findings) {
    for (auto const mark : {Mark::broken, Mark::pending, Mark::kept})
        if (std::ranges::find(findings, mark, &Finding::mark) != findings.end()) return mark;
    return Mark::not_applicable;
}

} // namespace

void expect_mark(std::string_view name, CaseFacts const& given, Mark mark) {
    auto const* const entry = entry_of(name);
    ASSERT_NE(entry, nullptr);
    auto facts = given;
    Practice off(calendar_of_2026()), on(calendar_of_2026());
    off.known.clear();
    on.known = {std::string(name)};
    for (auto const& edition : entry->card.editions)
        for (auto const& text : texts_of(edition))
            for (auto const day : {text.from, text.until.value_or(text.from + 1)}) {
                SCOPED_TRACE(day.to_string());
                facts.tender.began_on = day;
                auto const findings = judge(*entry, facts, on);
                ASSERT_FALSE(findings.empty());
                EXPECT_EQ(worst(findings), mark);
                for (auto const& finding : findings) expect_finding(*entry, finding);
                EXPECT_EQ(broken_in(facts),
                          mark == Mark::broken ? std::set<std::string>{std::string(name)} : std::set<std::string>{});
                EXPECT_EQ(judge(*entry, facts, off).empty(), entry->card.source == Source::known);
            }
    facts.tender.began_on = entry->card.editions.front().in_force_from - 1;
    EXPECT_EQ(worst(judge(*entry, facts, on)), Mark::not_applicable) << "before its first edition";
    if (auto const until = entry->card.editions.back().in_force_until) {
        facts.tender.began_on = *until + 1;
        EXPECT_EQ(worst(judge(*entry, facts, on)), Mark::not_applicable) << "after its last edition";
    }
}

void expect_table(std::string_view name, std::size_t kept, std::size_t broken) {
    EXPECT_GT(kept, 0u) << name;
    EXPECT_GT(broken, 0u) << name;
}

} // namespace haihe::law::specimen
