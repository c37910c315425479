#include "edge/config/city_file.hpp"
#include "source_directory.hpp"

#include "edge/config/config_directory.hpp"

#include <set>

namespace haihe::edge::config {

namespace {

using CityFileTest = ConfigDirectory;

constexpr char const* kCity = R"(code = "120000"
name = "示例市"
districts = [
  { code = "120101", name = "示例区" },
  { code = "120102", name = "示例二区" },
]

[[departments]]
code = "11120000000000001X"
name = "示例局"
industries = ["N76"]
districts = ["120101"]
duties = []
)";

} // namespace

TEST_F(CityFileTest, of_tianjin_gives_each_industry_to_one_of_six_departments) {
    auto const city = read_city(source_directory() / "config" / "tianjin.toml");
    ASSERT_TRUE(city) << city.error().text.en;
    EXPECT_EQ(city->districts.size(), 16U);
    ASSERT_EQ(city->departments.size(), 8U);
    std::set<std::string> industries;
    int supervising = 0;
    for (auto const& department : city->departments) {
        EXPECT_EQ(department.districts, std::vector<std::string>{"120000"});
        if (!department.industries.empty()) ++supervising;
        for (auto const& industry : department.industries) EXPECT_TRUE(industries.insert(industry).second) << industry;
    }
    EXPECT_EQ(supervising, 6);
    EXPECT_TRUE(industries.contains("N76"));
    EXPECT_TRUE(industries.contains("E47"));
}

TEST_F(CityFileTest, refuses_codes_that_are_none) {
    struct Case {
        std::string from, to, path, line;
    };
    for (auto const& one : {
             Case{"120000", "12", "/code", "1"},
             Case{"{ code = \"120101\"", "{ code = \"110101\"", "/districts/0/code", "4"},
             Case{"120102", "120101", "/districts/1/code", "5"},
             Case{"1X", "11", "/departments/0/code", "9"},
             Case{"N76", "N760", "/departments/0/industries/0", "11"},
             Case{"N76", "U76", "/departments/0/industries/0", "11"},
             Case{"[\"120101\"]", "[\"120101\", \"120103\"]", "/departments/0/districts/1", "12"},
         }) {
        auto const city = read_city(write("city.toml", replaced(kCity, one.from, one.to)));
        ASSERT_FALSE(city) << one.to;
        EXPECT_EQ(city.error().rule, "config_value_is_in_range") << city.error().text.en;
        EXPECT_EQ(city.error().path, one.path);
        ASSERT_EQ(city.error().facts.size(), 2U);
        EXPECT_EQ(city.error().facts[1].value, one.line);
    }
    auto const twice =
        read_city(write("city.toml", std::string(kCity) + std::string(kCity).substr(std::string(kCity).find("[["))));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().path, "/departments/1/code");
}

} // namespace haihe::edge::config
