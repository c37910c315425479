#include "kernel/codes.hpp"
#include "kernel/date.hpp"
#include "kernel/instant.hpp"
#include "kernel/legal_calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::kernel {

TEST(Instant, reads_only_its_one_form) {
    EXPECT_EQ(Instant::parse("2026-03-03T01:00:00.000Z")->to_string(), "2026-03-03T01:00:00.000Z");
    EXPECT_EQ(Instant::parse("1969-12-31T23:59:59.999Z")->milliseconds, -1);
    for (auto const* wrong :
         {"", "2026-03-03", "2026-03-03T01:00:00Z", "2026-03-03T01:00:00.000+08:00", "2026-02-29T00:00:00.000Z",
          "2026-13-01T00:00:00.000Z", "2026-03-03T24:00:00.000Z", "2026-03-03T23:60:00.000Z",
          "2026-03-03T23:59:60.000Z", "2026-03-03 01:00:00.000Z", "2026-03-0xT01:00:00.000Z"})
        EXPECT_FALSE(Instant::parse(wrong)) << wrong;
    EXPECT_TRUE(Instant::parse("2024-02-29T00:00:00.000Z"));
}

RC_GTEST_PROP(Instant, survives_its_text_form, ()) {
    Instant const at{*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'799'999)};
    RC_ASSERT(Instant::parse(at.to_string()) == at);
}

TEST(Date, is_the_civil_day_in_china) {
    EXPECT_EQ(Date::of(*Instant::parse("2026-03-02T15:59:59.999Z")), Date::of(2026, 3, 2));
    EXPECT_EQ(Date::of(*Instant::parse("2026-03-02T16:00:00.000Z")), Date::of(2026, 3, 3));
    EXPECT_EQ(Date::of(2026, 3, 3).begins_at().to_string(), "2026-03-02T16:00:00.000Z");
    EXPECT_EQ(Date::of(2026, 3, 3).ends_at(), Date::of(2026, 3, 4).begins_at());
    EXPECT_EQ(Date::of(2026, 11, 23).weekday(), 0);
    EXPECT_FALSE(Date::parse("2026-2-03"));
}

TEST(Codes, social_credit_code_has_a_check_character) {
    EXPECT_TRUE(is_social_credit_code("91350100M000100Y43"));
    for (auto const* wrong :
         {"91350100M000100Y44", "91350100M000100Y4", "91350100m000100Y43", "91350100I000100Y43", "81350100M000100Y43"})
        EXPECT_FALSE(is_social_credit_code(wrong)) << wrong;
}

TEST(Codes, have_their_lengths) {
    EXPECT_TRUE(is_platform_code("A1201000001"));
    EXPECT_TRUE(is_project_code("A1201000001000001"));
    EXPECT_TRUE(is_tender_code("A1201000001000001001"));
    EXPECT_TRUE(is_lot_code("A1201000001000001001001"));
    EXPECT_FALSE(is_platform_code("a1201000001"));
    EXPECT_FALSE(is_lot_code("A120100000100000100100"));
    EXPECT_TRUE(is_investment_project_code("2016-120112-48-01-000123"));
    EXPECT_FALSE(is_investment_project_code("2016-12011-48-01-000123"));
}

LegalCalendar spring_of_2026() {
    std::set<Date> off;
    for (auto day = Date::of(2026, 2, 15); day <= Date::of(2026, 2, 23); day = day + 1) off.insert(day);
    return LegalCalendar({{2026, {off, {Date::of(2026, 2, 14), Date::of(2026, 2, 28)}}}});
}

TEST(LegalCalendar, counts_across_the_spring_festival) {
    auto const calendar = spring_of_2026();
    EXPECT_EQ(calendar.working_days_after(Date::of(2026, 2, 13), 1), Date::of(2026, 2, 14)); // a Saturday swapped in
    EXPECT_EQ(calendar.working_days_after(Date::of(2026, 2, 13), 2), Date::of(2026, 2, 24));
    EXPECT_EQ(calendar.last_day(Date::of(2026, 2, 17)), Date::of(2026, 2, 24));
    EXPECT_EQ(calendar.is_working_day(Date::of(2026, 3, 1)), false);
}

TEST(LegalCalendar, refuses_a_year_that_it_does_not_know) {
    auto const refused = spring_of_2026().working_days_after(Date::of(2026, 12, 31), 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "calendar_year_is_known");
    EXPECT_NE(refused.error().text.en.find("data/working-days.json"), std::string::npos);
}

} // namespace haihe::kernel
