#include "edge/config/calendar_file.hpp"
#include "source_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace haihe::edge::config {

using kernel::Date;

namespace {

struct Written {
    std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "calendar_file_test.json";
    explicit Written(std::string const& text) { std::ofstream(path, std::ios::binary) << text; }
    ~Written() { std::filesystem::remove(path); }
};

} // namespace

TEST(CalendarFile, of_the_state_council_counts_across_the_spring_festival) {
    auto const calendar = read_calendar(source_directory() / "data" / "working-days.json");
    ASSERT_TRUE(calendar) << calendar.error().text.en;
    EXPECT_EQ(calendar->is_working_day(Date::of(2026, 2, 14)), true);
    EXPECT_EQ(calendar->is_working_day(Date::of(2026, 2, 17)), false);
    EXPECT_EQ(calendar->working_days_after(Date::of(2026, 2, 14), 1), Date::of(2026, 2, 24));
    auto const unknown = calendar->is_working_day(Date::of(2027, 1, 4));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().rule, "calendar_year_is_known");
}

TEST(CalendarFile, refuses_what_is_no_calendar) {
    struct Case {
        std::string text, rule, path;
    };
    for (auto const& one : {
             Case{R"({"26": {"daysOff": [], "workingWeekends": []}})", "calendar_year_is_a_year", "/26"},
             Case{R"({"2026": {"daysOff": ["2027-01-01"], "workingWeekends": []}})", "calendar_date_is_in_its_year",
                  "/2026/daysOff/0"},
             Case{R"({"2026": {"daysOff": [], "workingWeekends": ["2026-02-13"]}})",
                  "calendar_working_weekend_is_a_weekend", "/2026/workingWeekends"},
             Case{R"({"2026": {"daysOff": ["2026-02-14"], "workingWeekends": ["2026-02-14"]}})",
                  "calendar_working_weekend_is_a_weekend", "/2026/workingWeekends"},
             Case{std::string((1 << 20) + 1, ' '), "calendar_file_is_small", ""},
         }) {
        Written const file(one.text);
        auto const read = read_calendar(file.path);
        ASSERT_FALSE(read) << one.rule;
        EXPECT_EQ(read.error().rule, one.rule);
        EXPECT_EQ(read.error().path, one.path);
    }
    for (std::string const text :
         {"", "[]", R"({"2026": {}})", R"({"2026": {"daysOff": ["2026-02-30"], "workingWeekends": []}})"}) {
        Written const file(text);
        EXPECT_FALSE(read_calendar(file.path)) << text;
    }
}

TEST(CalendarFile, that_is_missing_is_refused) {
    auto const read = read_calendar("no-such-calendar.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().rule, "calendar_file_is_readable");
}

} // namespace haihe::edge::config
