#include "hub/notice/notice.hpp"

#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

TEST(Notice, knows_its_kinds) {
    EXPECT_EQ(notice_kind_of("announcement.published"), "announcement");
    EXPECT_EQ(notice_kind_of("tender.resumed"), "resumption");
    EXPECT_FALSE(notice_kind_of("tender.created"));
    EXPECT_FALSE(notice_kind_of("documents.issued"));
    EXPECT_TRUE(is_notice_kind("deadline_change"));
    EXPECT_FALSE(is_notice_kind("deadline.changed"));
}

TEST(Notice, tells_where_a_tender_stands) {
    EXPECT_EQ(tender_state(true, kDeadline, kDeadline), "suspended");
    EXPECT_EQ(tender_state(false, {}, kDeadline), "registered");
    EXPECT_EQ(tender_state(false, kDeadline, kDeadline - kernel::Duration{1}), "open");
    EXPECT_EQ(tender_state(false, kDeadline, kDeadline), "closed");
}

TEST(Notice, sums_up_the_tender) {
    auto const tender = announced_tender();
    auto const noted = noticed(tender);
    EXPECT_EQ(noted.estimated_price, kernel::Money{1'000'000'00});
    EXPECT_EQ(noted.categories, (std::vector<std::string>{"works", "goods"}));
    EXPECT_EQ(noted.bid_deadline, kDeadline);
    EXPECT_EQ(title_of("announcement", tender), "示例泵站改造工程招标公告");
    EXPECT_EQ(title_of("suspension", tender), "示例泵站改造工程");
}

} // namespace haihe::hub
