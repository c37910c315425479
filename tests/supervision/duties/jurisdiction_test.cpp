#include "supervision/duties/jurisdiction.hpp"

#include <gtest/gtest.h>

namespace haihe::supervision {

TEST(Jurisdiction, follows_from_industry_and_district) {
    std::vector<Department> const departments{
        {"a", "示例市发展改革委", {"E", "N", "D44"}, {"120000"}, {}},
        {"b", "示例市水务局", {"N76", "E48"}, {"120100"}, {}},
        {"c", "示例区住房建设委", {"E47", "E48"}, {"120112"}, {}},
        {"d", "示例部门", {}, {"120000"}, {}},
        {"e", "示例部门", {"E"}, {}, {}},
    };
    auto const codes = [&](std::string const& industry, std::string const& region) {
        std::string found;
        for (auto const& one : supervisors_of(departments, industry, region)) found += one.code;
        return found;
    };
    struct Case {
        char const* industry;
        char const* region;
        char const* codes;
    };
    for (auto const& [industry, region, expected] :
         {Case{"E48", "120112", "abc"}, Case{"E48", "120113", "ab"}, Case{"E47", "120112", "ac"},
          Case{"N76", "120112", "ab"}, Case{"N77", "120000", "a"}, Case{"D44", "120116", "a"},
          Case{"D45", "120116", ""}, Case{"E48", "130112", ""}, Case{"", "120112", ""}, Case{"E4", "120112", "a"}})
        EXPECT_EQ(codes(industry, region), expected) << industry << " " << region;
}

TEST(Jurisdiction, finds_a_department_by_its_code) {
    std::vector<Department> const departments{{"a", "甲", {}, {}, {}}, {"b", "乙", {}, {}, {}}};
    EXPECT_EQ(find_department(departments, "b")->name, "乙");
    EXPECT_EQ(find_department(departments, "c"), nullptr);
}

} // namespace haihe::supervision
