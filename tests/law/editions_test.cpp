#include "law/law.hpp"

#include "law/lawful_tender.hpp"

#include <algorithm>
#include <set>

namespace haihe::law {

using namespace specimen;

namespace {

std::set<std::string> rules_marked(TenderFacts const& facts, Mark mark) {
    std::set<std::string> rules;
    for (auto const& finding : judge(facts, {}))
        if (finding.mark == mark) rules.insert(finding.rule);
    return rules;
}

} // namespace

TEST(Editions, specimen_breaks_nothing) {
    EXPECT_EQ(rules_marked(lawful_tender(), Mark::broken), std::set<std::string>{});
}

TEST(Editions, judges_every_rule_once_under_its_own_name) {
    auto facts = lawful_tender();
    facts.amendments = {{at(3, 5), true, facts.bid_deadline, facts.bid_deadline}};
    std::set<std::string> names;
    for (auto const& finding : judge(facts, {})) EXPECT_TRUE(names.insert(finding.rule).second) << finding.rule;
    EXPECT_EQ(names.size(), tender_rules().size() + due_rules().size() + Practice{}.known.size());
}

TEST(Editions, a_tender_keeps_the_edition_under_which_it_began) {
    auto facts = lawful_tender();
    facts.lots[0].deposit = kernel::yuan(80'001);
    facts.bid_deadline = facts.opening_at = at(3, 22);
    struct Edition {
        kernel::Date began_on;
        std::set<std::string> broken;
    };
    std::set<std::string> const both{"deposit_is_at_most_2_percent", "bid_preparation_is_at_least_20_days"};
    for (auto const& edition :
         {Edition{kernel::Date::of(1999, 12, 31), {}},
          Edition{kernel::Date::of(2000, 1, 1), {"bid_preparation_is_at_least_20_days"}},
          Edition{kernel::Date::of(2012, 1, 31), {"bid_preparation_is_at_least_20_days"}},
          Edition{kernel::Date::of(2012, 2, 1), both}, Edition{kernel::Date::of(2026, 2, 26), both}}) {
        facts.began_on = edition.began_on;
        EXPECT_EQ(rules_marked(facts, Mark::broken), edition.broken) << edition.began_on.to_string();
    }
}

TEST(Editions, a_broken_finding_refuses_with_its_citation) {
    auto facts = lawful_tender();
    facts.bid_deadline = facts.opening_at = at(3, 22);
    auto const findings = judge(facts, {});
    auto const found =
        std::find_if(findings.begin(), findings.end(), [](auto const& one) { return one.mark == Mark::broken; });
    ASSERT_NE(found, findings.end());
    auto const refused = refusal(*found);
    EXPECT_EQ(refused.kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(refused.rule, "bid_preparation_is_at_least_20_days");
    EXPECT_EQ(refused.path, "/announcement/timeTable/bidDeadline");
    EXPECT_EQ(refused.text, found->explanation);
    ASSERT_TRUE(refused.citation);
    EXPECT_EQ(refused.citation->article, "第二十四条");
}

} // namespace haihe::law
