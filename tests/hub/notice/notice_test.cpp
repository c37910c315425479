#include "hub/notice/notice.hpp"

#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

TEST(Notice, knows_its_kinds) {
    EXPECT_EQ(notice_kind_of("announcement.published"), "announcement");
    EXPECT_EQ(notice_kind_of("tender.resumed"), "resumption");
    EXPECT_EQ(notice_kind_of("opening.record"), "opening");
    EXPECT_EQ(notice_kind_of("tender.terminated"), "termination");
    EXPECT_EQ(notice_kind_of("lot.failed"), "failure");
    EXPECT_EQ(notice_kind_of("candidates.posted"), "candidates");
    EXPECT_EQ(notice_kind_of("result.notice"), "result");
    EXPECT_EQ(notice_kind_of("reevaluation.ordered"), "reevaluation");
    EXPECT_FALSE(notice_kind_of("candidate.examined"));
    EXPECT_EQ(notice_kind_of("award.cancelled"), "cancellation");
    EXPECT_EQ(notice_kind_of("contract.signed"), "contract");
    for (auto const* told_to_departments : {"evaluation.report", "award.notice", "award.report", "objection.raised",
                                            "objection.answered", "bid.receipt-summary"})
        EXPECT_FALSE(notice_kind_of(told_to_departments)) << told_to_departments;
    EXPECT_FALSE(notice_kind_of("tender.created"));
    EXPECT_FALSE(notice_kind_of("documents.issued"));
    EXPECT_TRUE(is_notice_kind("deadline_change"));
    EXPECT_FALSE(is_notice_kind("deadline.changed"));
}

TEST(Notice, tells_where_a_tender_stands) {
    EXPECT_EQ(tender_state(Halt::held, kDeadline, kDeadline), "suspended");
    EXPECT_EQ(tender_state(Halt::none, {}, kDeadline), "registered");
    EXPECT_EQ(tender_state(Halt::none, kDeadline, kDeadline - kernel::Duration{1}), "open");
    EXPECT_EQ(tender_state(Halt::none, kDeadline, kDeadline), "closed");
    for (auto const at : {kDeadline - kernel::Duration{1}, kDeadline})
        EXPECT_EQ(tender_state(Halt::terminated, kDeadline, at), "terminated");
    auto tender = announced_tender();
    EXPECT_EQ(halt_of(tender.story), Halt::none);
    story::tell(tender.story, exchange::TenderSuspended{kTender, "order", "示例令1号", kDeadline});
    EXPECT_EQ(halt_of(tender.story), Halt::held);
    story::tell(tender.story, exchange::TerminationNotice{}, kDeadline);
    EXPECT_EQ(halt_of(tender.story), Halt::terminated);
}

TEST(Notice, sums_up_the_tender) {
    auto const tender = announced_tender();
    auto const noted = noticed(tender);
    EXPECT_EQ(noted.estimated_price, kernel::Money{1'000'000'00});
    EXPECT_EQ(noted.categories, (std::vector<std::string>{"works", "goods"}));
    EXPECT_EQ(noted.name, "示例泵站改造工程");
    EXPECT_EQ(title_of("announcement", noted.name, tender.story), "示例泵站改造工程招标公告");
    EXPECT_EQ(title_of("suspension", noted.name, tender.story), "示例泵站改造工程");
    EXPECT_EQ(title_of("opening", noted.name, tender.story), "示例泵站改造工程：开标记录");
    EXPECT_EQ(title_of("failure", noted.name, tender.story), "示例泵站改造工程：招标失败公告");
    EXPECT_EQ(title_of("candidates", noted.name, tender.story), "示例泵站改造工程：中标候选人公示");
    EXPECT_EQ(title_of("result", noted.name, tender.story), "示例泵站改造工程：中标结果公告");
    EXPECT_EQ(title_of("termination", noted.name, tender.story), "示例泵站改造工程：终止招标公告");
    EXPECT_EQ(title_of("reevaluation", noted.name, tender.story), "示例泵站改造工程：重新评标公告");
    EXPECT_EQ(title_of("cancellation", noted.name, tender.story), "示例泵站改造工程：取消中标公告");
    EXPECT_EQ(title_of("contract", noted.name, tender.story), "示例泵站改造工程：合同订立情况");
}

TEST(Notice, says_something_new_of_its_tender_by_kind) {
    for (auto const* kind :
         {"announcement", "clarification", "deadline_change", "suspension", "resumption", "termination"})
        EXPECT_TRUE(has_news(kind)) << kind;
    for (auto const* kind :
         {"opening", "failure", "candidates", "reevaluation", "result", "cancellation", "contract", ""})
        EXPECT_FALSE(has_news(kind)) << kind;
}

} // namespace haihe::hub
