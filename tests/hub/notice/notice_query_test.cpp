#include "hub/notice/notice_query.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

using Values = std::map<std::string, std::string, std::less<>>;

TEST(NoticeQuery, reads_what_is_asked) {
    auto const query = read_notice_query({{"q", "泵站"},
                                          {"kind", "announcement"},
                                          {"industry", ""},
                                          {"category", "works"},
                                          {"state", "open"},
                                          {"page", "1000"},
                                          {"limit", "100"}})
                           .value();
    EXPECT_EQ(query.words, "泵站");
    EXPECT_EQ(query.kind, "announcement");
    EXPECT_EQ(query.industry, "");
    EXPECT_EQ(query.page, 1000);
    EXPECT_EQ(query.limit, 100);
    EXPECT_EQ(read_notice_query({}).value().limit, 20);
}

TEST(NoticeQuery, refuses_what_cannot_be_asked) {
    auto const rule = [](char const* name, std::string const& value) {
        auto const query = read_notice_query(Values{{name, value}});
        return query ? "" : query.error().rule;
    };
    EXPECT_EQ(rule("colour", "red"), "query_name_is_known");
    EXPECT_EQ(rule("q", std::string(400, 'x')), "");
    EXPECT_EQ(rule("q", std::string(401, 'x')), "query_words_are_short");
    EXPECT_EQ(rule("kind", "rumour"), "notice_kind_is_known");
    EXPECT_EQ(rule("category", "wishes"), "category_is_known");
    EXPECT_EQ(rule("state", "held"), "notice_state_is_known");
    EXPECT_EQ(rule("state", "terminated"), "");
    for (auto const* bad : {"0", "-1", "1001", "1x", " 1", "99999999999999999999"})
        EXPECT_EQ(rule("page", bad), "page_is_a_positive_number") << bad;
    for (auto const* bad : {"0", "101", "ten"}) EXPECT_EQ(rule("limit", bad), "limit_is_between_1_and_100") << bad;
}

} // namespace haihe::hub
