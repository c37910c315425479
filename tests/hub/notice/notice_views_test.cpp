#include "hub/notice/notice_views.hpp"

#include "hub/intake/intake_views.hpp"
#include "hub/intake/told_tender.hpp"
#include "hub/tender/tender_page.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

/// What the hub keeps of one tender's accepted messages, in a database of its own.
class NoticeViews : public testing::Test {
protected:
    NoticeViews() : database(":memory:", edge::sql::Mode::read_write) {
        ledger::Book book;
        mount_intake_views(book);
        mount_notice_views(book);
        ledger::BookTables::create(book, database);
    }

    template <class Payload>
    void arrives(Payload const& payload, kernel::Instant occurred_at, std::string const& tender = kTender) {
        exchange::Message message;
        message.origin = kPlatform;
        message.sequence = position;
        message.type = Payload::kType;
        message.subject = tender;
        message.occurredAt = occurred_at;
        message.payload.canonical = json::write(payload);
        keep_tender_message(database, message, position);
        if (message.type != exchange::TenderCreated::kType && message.type != exchange::DocumentsIssued::kType)
            keep_notice(database, message, position);
        ++position;
    }
    void is_announced(exchange::TenderCreated created, std::string const& title) {
        auto const tender = created.code;
        arrives(created, kPublished, tender);
        auto manifest = manifest_told();
        manifest.tender = tender;
        arrives(exchange::DocumentsIssued{json::write(manifest), {}, kPublished}, kPublished, tender);
        auto announcement = announcement_told();
        announcement.tender = tender;
        announcement.title = title;
        arrives(exchange::AnnouncementPublished{json::write(announcement), {}, kPublished}, kPublished, tender);
    }
    std::vector<std::string> ids(NoticeQuery const& query, kernel::Instant as_of = kPublished) {
        std::vector<std::string> found;
        for (auto const& item : list_notices(database, query, {position, as_of}).items) found.push_back(item.id);
        return found;
    }

    using Ids = std::vector<std::string>;
    static inline kernel::Instant const kPublished = at("2026-03-03T01:00:00.000Z");
    edge::sql::Connection database;
    std::int64_t position = 0;
};

TEST_F(NoticeViews, folds_a_tender_from_its_messages) {
    EXPECT_FALSE(find_tender(database, kTender));
    is_announced(tender_told(), "示例公告");
    auto const later = kDeadline + kernel::days(10);
    auto clarified = issued(kDeadline, later);
    clarified.clarification = json::write(clarification_told(later));
    arrives(clarified, clarified.issuedAt);
    arrives(exchange::DeadlineChanged{kTender, kDeadline, later, clarified.issuedAt, "clarification"},
            clarified.issuedAt);
    arrives(exchange::TenderSuspended{kTender, "order", "示例令1号", clarified.issuedAt}, clarified.issuedAt);

    auto const tender = find_tender(database, kTender).value();
    EXPECT_EQ(tender.origin, kPlatform);
    EXPECT_EQ(tender.bid_deadline(), later);
    EXPECT_EQ(tender.documents_digest, trust::sm3(json::write(manifest_told())));
    EXPECT_EQ(tender.story.clarifications.size(), 1U);
    EXPECT_TRUE(tender.story.held());
    EXPECT_EQ(messages_about(database, kTender).size(), 6U);
}

TEST_F(NoticeViews, lists_the_newest_first_with_what_the_tender_has_become) {
    is_announced(tender_told(), "示例公告");
    arrives(exchange::TenderSuspended{kTender, "order", "示例令1号", kPublished}, kPublished);
    auto const list = list_notices(database, {}, {position, kPublished});
    ASSERT_EQ(list.items.size(), 2U);
    EXPECT_EQ(list.items[0].kind, "suspension");
    EXPECT_EQ(list.items[0].title, "示例泵站改造工程");
    EXPECT_EQ(list.items[1].id, "A1201000001-1-2");
    EXPECT_EQ(list.items[1].title, "示例公告");
    EXPECT_EQ(list.items[1].state, "suspended");
    EXPECT_EQ(list.items[1].estimatedPrice, kernel::Money{1'000'000'00});
    EXPECT_EQ(list.items[1].bidDeadline, kDeadline);
    EXPECT_EQ(list.total, 2);
    EXPECT_EQ(list.position, position);

    arrives(exchange::TenderResumed{kTender, "order", "示例令1号", kPublished}, kPublished);
    EXPECT_EQ(list_notices(database, {}, {position, kPublished}).items[2].state, "open");
}

TEST_F(NoticeViews, filters_by_all_that_can_be_asked) {
    is_announced(tender_told(), "示例公告甲"); // sequences 0 1 2
    auto second = tender_told();
    second.code = "A1201000001000001002";
    second.tendereeName = "另一示例招标人";
    second.industry = "N76";
    second.region = "120103";
    second.lots = {{second.code + "001", "一标段", "services", "监理", {1}, {}, {}}};
    is_announced(second, "示例公告乙");                                                                         // 3 4 5
    arrives(exchange::TenderSuspended{second.code, "order", "示例令1号", kPublished}, kPublished, second.code); // 6

    Ids const first_only{"A1201000001-1-2"};
    auto const asked = [](auto set) {
        NoticeQuery query;
        set(query);
        return query;
    };
    EXPECT_EQ(ids({}), (Ids{"A1201000001-1-6", "A1201000001-1-5", "A1201000001-1-2"}));
    EXPECT_EQ(ids(asked([](auto& q) { q.words = "公告甲"; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.words = kTender; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.words = "另一示例"; })).size(), 2U);
    EXPECT_EQ(ids(asked([](auto& q) { q.words = "%"; })), Ids{}); // words are words, not patterns
    EXPECT_EQ(ids(asked([](auto& q) { q.kind = "suspension"; })), Ids{"A1201000001-1-6"});
    EXPECT_EQ(ids(asked([](auto& q) { q.industry = "E48"; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.region = "120112"; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.category = "goods"; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.state = "open"; })), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.state = "suspended"; })).size(), 2U);
    EXPECT_EQ(ids(asked([](auto& q) { q.state = "closed"; })), Ids{});
    EXPECT_EQ(ids(asked([](auto& q) { q.state = "closed"; }), kDeadline), first_only);
    EXPECT_EQ(ids(asked([](auto& q) { q.after = "A1201000001-1-6"; })).size(), 2U);
    EXPECT_EQ(ids(asked([](auto& q) { q.after = "A1201000001-1-2"; })), Ids{});
    EXPECT_EQ(ids(asked([](auto& q) {
                  q.kind = "announcement";
                  q.words = "示例";
                  q.state = "open";
                  q.after = "A1201000001-1-6";
              })),
              first_only);
    EXPECT_EQ(ids(asked([](auto& q) {
                  q.limit = 2;
                  q.page = 2;
              })),
              first_only);
    auto const beyond = list_notices(database, asked([](auto& q) { q.page = 9; }), {position, kPublished});
    EXPECT_TRUE(beyond.items.empty());
    EXPECT_EQ(beyond.pages, 1);
}

TEST_F(NoticeViews, the_page_of_a_tender_tells_what_was_published) {
    arrives(tender_told(), kPublished);
    EXPECT_FALSE(tender_page(database, kTender, {}, kPublished)); // told, but not announced
    auto manifest = manifest_told();
    arrives(exchange::DocumentsIssued{json::write(manifest), {}, kPublished}, kPublished);
    arrives(exchange::AnnouncementPublished{json::write(announcement_told()), {}, kPublished}, kPublished);
    arrives(exchange::TenderSuspended{kTender, "order", "示例令1号", kPublished}, kPublished);
    auto const page = tender_page(database, kTender, {}, kPublished).value();
    EXPECT_EQ(page.state, "suspended");
    EXPECT_EQ(page.timeTable.bidDeadline, kDeadline);
    EXPECT_EQ(page.holds.size(), 1U);
    EXPECT_EQ(page.notices.size(), 2U);
    ASSERT_FALSE(page.events.empty());
    EXPECT_EQ(page.events.back().receiptUrl, "/ledger/entries/3/receipt");
    EXPECT_FALSE(page.steps.empty());
    EXPECT_FALSE(page.findings.empty());
    for (auto const& event : page.events) EXPECT_NE(event.type, "tender.created");
}

} // namespace haihe::hub
