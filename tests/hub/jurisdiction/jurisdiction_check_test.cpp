#include "hub/jurisdiction/jurisdiction_check.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

TEST(JurisdictionCheck, names_each_department_once_by_a_right_code) {
    exchange::JurisdictionPublished table{
        "S1200000001",
        {{"11120000000000010U", "示例水务局", {"N76"}, {"120000"}}, {"111200000000000021", "示例", {}, {}}},
        {}};
    EXPECT_TRUE(check(table, "S1200000001").empty());
    auto const others = check(table, "S1200000002");
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others[0].rule + others[0].path, "jurisdiction_is_of_its_platform/platform");
    table.departments[1].code = "11120000000000010X";
    auto faults = check(table, "S1200000001");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].rule + faults[0].path, "social_credit_code_is_valid/departments/1/code");
    table.departments[1].code = table.departments[0].code;
    faults = check(table, "S1200000001");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].rule + faults[0].path, "department_is_listed_once/departments/1/code");
}

} // namespace haihe::hub
