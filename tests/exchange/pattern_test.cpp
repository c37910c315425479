#include "exchange/pattern.hpp"

#include <gtest/gtest.h>

namespace haihe::exchange {

TEST(Pattern, matches_the_whole_text) {
    auto const pattern = Pattern::compile("^[A-Z][0-9]{2,3}-?x+\\.$");
    ASSERT_TRUE(pattern);
    for (auto const* right : {"A12-x.", "A123-xxx.", "Z00x."}) EXPECT_TRUE(pattern->matches(right)) << right;
    for (auto const* wrong :
         {"", "A1-x.", "A1234-x.", "a12-x.", "A12-.", "A12-x", "A12-x..", " A12-x.", "A12-x.\n", "A12--x.", "Á12-x."})
        EXPECT_FALSE(pattern->matches(wrong)) << wrong;
}

TEST(Pattern, knows_each_way_of_repeating) {
    struct Case {
        char const* expression;
        std::size_t least, most;
    };
    for (auto const& [expression, least, most] :
         {Case{"^a$", 1, 1}, Case{"^a?$", 0, 1}, Case{"^a*$", 0, 99}, Case{"^a+$", 1, 99}, Case{"^a{3}$", 3, 3},
          Case{"^a{2,}$", 2, 99}, Case{"^a{2,4}$", 2, 4}, Case{"^a{0,2}$", 0, 2}})
        for (std::size_t n = 0; n < 6; ++n)
            EXPECT_EQ(Pattern::compile(expression)->matches(std::string(n, 'a')), n >= least && n <= most)
                << expression << " " << n;
}

TEST(Pattern, takes_a_long_text_in_one_pass) {
    EXPECT_FALSE(Pattern::compile("^[A-Za-z0-9+/]+={0,2}$")->matches(std::string(1'000'000, 'a') + "!"));
}

TEST(Pattern, is_refused_when_it_is_of_another_kind) {
    for (auto const* expression :
         {"",        "^",    "a",     "^a",      "a$",        "^(a)$",  "^a|b$", "^.$",   "^[^a]$",
          "^[]$",    "^[a$", "^a{$",  "^a{2$",   "^a{4,2}$",  "^a{x}$", "^*$",   "^\\d$", "^\\$",
          "^[z-a]$", "^é$",  "^a+a$", "^a?b*a$", "^[a-c]*c$", "^a**$",  "^a^$"})
        EXPECT_FALSE(Pattern::compile(expression)) << expression;
}

} // namespace haihe::exchange
