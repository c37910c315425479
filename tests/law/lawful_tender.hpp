#pragma once

// A tender that keeps every rule, each period at its very boundary, and the words in which tables speak of it.

#include "law/law.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::law::specimen {

/// 09:30 in China on a day of 2026 unless another year is named.
inline kernel::Instant at(unsigned month, unsigned day, int year = 2026) {
    return kernel::Date::of(year, month, day).begins_at() + kernel::hours(9) + kernel::minutes(30);
}

constexpr kernel::Duration kMillisecond{1};

inline TenderFacts lawful_tender() {
    TenderFacts facts;
    facts.began_on = kernel::Date::of(2026, 2, 26);
    facts.now = at(3, 3);
    facts.fund_source = "budget";
    facts.method = "open";
    facts.approval_obtained = facts.funds_settled = true;
    facts.lots = {{"A1201000001000001001001", "works", kernel::yuan(4'000'000), {}, {}, kernel::yuan(80'000)}};
    facts.announced_at = at(3, 3);
    facts.documents_from = at(3, 3);
    facts.documents_until = at(3, 8);
    facts.questions_until = at(3, 8);
    facts.objection_until = kernel::Date::of(2026, 3, 13).ends_at();
    facts.bid_deadline = facts.opening_at = at(3, 23);
    facts.bid_validity_days = facts.deposit_validity_days = 90;
    facts.opening_place = facts.planned_opening_place = "海河路1号第三开标室";
    facts.announcement_tenderee = "津沽水务有限公司";
    facts.announcement_address = "海河路2号";
    facts.announcement_nature = "泵站改造施工";
    facts.announcement_quantity = "泵站1座";
    facts.announcement_place = "河西";
    facts.announcement_time = "2026年5月至10月";
    facts.announcement_how_to_get_documents = "登录平台下载";
    facts.media = {"中国招标投标公共服务平台"};
    return facts;
}

/// One line of a table: what is changed in the lawful tender, and the mark that must follow.
struct Case {
    std::string_view what;
    std::function<void(TenderFacts&)> change;
    Mark mark;
};

/// Every finding names the rule and cites it; the worst mark is the one expected; a broken one says where and how.
inline void expect(std::string_view name, std::function<Findings(TenderFacts const&)> const& rule,
                   std::vector<Case> const& cases) {
    for (auto const& one : cases) {
        SCOPED_TRACE(std::string(name) + ": " + std::string(one.what));
        auto facts = lawful_tender();
        one.change(facts);
        auto const findings = rule(facts);
        ASSERT_EQ(findings.size(), 1u);
        auto const& finding = findings.front();
        EXPECT_EQ(finding.rule, name);
        EXPECT_EQ(finding.mark, one.mark);
        EXPECT_TRUE(finding.citation.article.starts_with("第") && finding.citation.article.ends_with("条"));
        EXPECT_FALSE(finding.citation.act.zh.empty() || finding.citation.act.en.empty());
        EXPECT_FALSE(finding.explanation.zh.empty() || finding.explanation.en.empty());
        EXPECT_EQ(finding.path.starts_with("/"), one.mark == Mark::broken);
    }
}

/// 2026 with the holidays of its first week of May: enough for last days on weekends and holidays.
inline kernel::LegalCalendar calendar_of_2026() {
    kernel::LegalCalendar::Year year;
    for (unsigned day = 1; day <= 5; ++day) year.days_off.insert(kernel::Date::of(2026, 5, day));
    year.working_weekends.insert(kernel::Date::of(2026, 5, 9));
    return kernel::LegalCalendar({{2026, year}});
}

inline void nothing(TenderFacts&) {}
inline void voluntary(TenderFacts& facts) { facts.compulsory = false; }

} // namespace haihe::law::specimen
