#include "edge/http/target.hpp"

#include <gtest/gtest.h>

namespace haihe::edge::http {
namespace {

TEST(target, is_taken_apart) {
    auto const target = parse_target("/notices/a%2Fb/%E6%B5%B7%E6%B2%B3?q=%E6%B0%B4+%2B&empty&b=");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->segments, (std::vector<std::string>{"notices", "a/b", "海河"}));
    EXPECT_EQ(target->path, "/notices/a%2Fb/海河");
    EXPECT_EQ(target->query.at("q"), "水 +");
    EXPECT_EQ(target->query.at("empty"), "");
    EXPECT_EQ(target->query.at("b"), "");
    EXPECT_EQ(parse_target("/")->path, "/");
    EXPECT_EQ(parse_target("http://example.test/a?b=c")->path, "/a");
    EXPECT_EQ(parse_target("http://example.test")->path, "/");
    EXPECT_EQ(parse_target("/a/")->segments, (std::vector<std::string>{"a", ""}));
}

TEST(target, is_refused_when_it_could_mean_two_things) {
    for (std::string const text :
         {"",        "*",          "a",       "/%",      "/%2",  "/%zz",    "/%00",          "/a%0ab",
          "/.",      "/..",        "/a/../b", "/%2e%2e", "/a b", "/a\tb",   "/\xe6\xb5\xb7", "/%ff",
          "/%c0%af", "/%ed%a0%80", "/%c2%80", "/#a",     "/?=a", "/?a=%zz", "/?a=%ff"}) {
        auto const target = parse_target(text);
        ASSERT_FALSE(target) << text;
        EXPECT_EQ(target.error().rule, "request_target_is_well_formed") << text;
    }
    auto const repeated = parse_target("/?a=1&b=2&a=3");
    ASSERT_FALSE(repeated);
    EXPECT_EQ(repeated.error().rule, "query_names_are_unique");
    EXPECT_EQ(repeated.error().facts, (std::vector<kernel::Fact>{{"name", "a"}}));
}

TEST(target, has_at_most_64_segments_and_values) {
    std::string path;
    std::string query = "/?";
    for (int i = 0; i < 64; ++i) {
        path += "/a";
        query += "k" + std::to_string(i) + "=1&";
    }
    EXPECT_TRUE(parse_target(path));
    EXPECT_FALSE(parse_target(path + "/a"));
    EXPECT_TRUE(parse_target(query));
    EXPECT_FALSE(parse_target(query + "k64=1"));
}

} // namespace
} // namespace haihe::edge::http
