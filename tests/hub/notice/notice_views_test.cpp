#include "hub/notice/notice_views.hpp"

#include "exchange/catalogue.hpp"
#include "hub/intake/intake_views.hpp"
#include "hub/intake/told_award.hpp"
#include "hub/notice/notice.hpp"
#include "hub/registry/registry_views.hpp"
#include "hub/tender/figures_views.hpp"
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
        mount_registry_views(book);
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
        if (position % 2 == 0) exchange::read_accepted(message); // what is at hand says the same as the text
        keep_tender_message(database, message, position);
        if (notice_kind_of(message.type)) keep_notice(database, message, position);
        ++position;
        expect_lines_are_the_tenders(tender);
    }
    /// Lines are kept from some of the messages; they must say what all of them say.
    void expect_lines_are_the_tenders(std::string const& code) {
        auto const tender = find_tender(database, code).value();
        auto const now = noticed(tender);
        NoticeQuery query;
        query.words = code;
        query.limit = 100;
        for (auto const& item : list_notices(database, query, {position, kPublished}).items) {
            EXPECT_EQ(item.bidDeadline, tender.bid_deadline()) << item.id;
            EXPECT_EQ(item.documentsUntil, tender.story.announcement->timeTable.documentsUntil) << item.id;
            EXPECT_EQ(item.state, tender_state(halt_of(tender.story), tender.bid_deadline(), kPublished)) << item.id;
            EXPECT_EQ(item.estimatedPrice, now.estimated_price) << item.id;
            EXPECT_EQ(item.tendereeName, now.tenderee_name) << item.id;
        }
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

    /// As far as this message, all but the objection.
    void goes_on_to(std::string const& type) {
        is_announced(tender_told(), "示例公告"); // sequences 0 1 2
        auto const tell = [&](auto const& payload, kernel::Instant occurred_at) {
            if (reached) return;
            arrives(payload, occurred_at);
            reached = type == std::remove_cvref_t<decltype(payload)>::kType;
        };
        tell(exchange::OpeningRecorded{json::write(record_told()), {}, kRecorded}, kRecorded);
        auto report = reported();
        report.report = json::write(report_told());
        tell(report, kReported);
        auto posting = posted();
        posting.notice = json::write(candidates_told());
        tell(posting, kPosted);
        tell(exchange::AwardNoticed{kTender, json::write(award_told()), {}, kNoticed}, kNoticed);
        tell(exchange::ResultNoticed{kTender, json::write(result_told()), {}, kNoticed}, kNoticed);
        tell(contract_told(), kSigned);
    }
    std::vector<std::string> step_kinds(kernel::Instant now) {
        std::vector<std::string> kinds;
        auto const page = tender_page(database, kTender, {}, now).value();
        for (auto const& step : page.steps) kinds.push_back(step.kind);
        return kinds;
    }

    using Ids = std::vector<std::string>;
    bool reached = false;
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

TEST_F(NoticeViews, every_line_follows_a_deadline_that_moves_and_holds_that_come_and_go) {
    is_announced(tender_told(), "示例公告");
    auto const clarified_to = kDeadline + kernel::days(10), moved_to = kDeadline + kernel::days(20);
    auto clarified = issued(kDeadline, clarified_to);
    clarified.clarification = json::write(clarification_told(clarified_to));
    auto const lines_say = [&](kernel::Instant deadline, char const* state) {
        for (auto const& item : list_notices(database, {}, {position, kPublished}).items) {
            EXPECT_EQ(item.bidDeadline, deadline) << item.id;
            EXPECT_EQ(item.state, state) << item.id;
        }
    };
    arrives(clarified, kPublished);
    lines_say(clarified_to, "open");
    arrives(exchange::DeadlineChanged{kTender, clarified_to, moved_to, kPublished, "hold"}, kPublished);
    lines_say(moved_to, "open");
    arrives(exchange::TenderSuspended{kTender, "order", "示例令1号", kPublished}, kPublished);
    arrives(exchange::TenderSuspended{kTender, "objection", "示例异议", kPublished}, kPublished);
    arrives(exchange::TenderResumed{kTender, "order", "示例令1号", kPublished}, kPublished);
    lines_say(moved_to, "suspended"); // the other hold stands
    arrives(exchange::TenderResumed{kTender, "objection", "示例异议", kPublished}, kPublished);
    lines_say(moved_to, "open");
    arrives(exchange::OpeningRecorded{json::write(record_told()), {}, kRecorded}, kRecorded);
    lines_say(moved_to, "open");
    arrives(exchange::TenderTerminated{json::write(exchange::TerminationNotice{}), {}, kRecorded}, kRecorded);
    lines_say(moved_to, "terminated");
    EXPECT_EQ(list_notices(database, {}, {position, kPublished}).total, 9);
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

TEST_F(NoticeViews, keeps_a_tender_to_its_contract) {
    goes_on_to("contract.signed");
    auto const tender = find_tender(database, kTender).value();
    EXPECT_EQ(tender.story.evaluation_of(kLot)->candidates.size(), 2U);
    EXPECT_EQ(tender.story.posting_of(kLot)->notice, candidates_told());
    EXPECT_TRUE(tender.story.award_of(kLot)->told_to_winner);
    EXPECT_EQ(tender.story.award_of(kLot)->rank, 1);
    EXPECT_EQ(tender.story.contract_of(kLot)->signed_at, kSigned);
    arrives(objection_told(), kPosted);
    arrives(answer_told(), kPosted);
    EXPECT_TRUE(find_tender(database, kTender)->story.objection(1)->answered_at);
}

TEST_F(NoticeViews, lists_candidates_results_and_contracts) {
    goes_on_to("contract.signed");
    auto const asked = [&](char const* kind, char const* words = "") {
        NoticeQuery query;
        query.kind = kind;
        query.words = words;
        auto const items = list_notices(database, query, {position, kSigned}).items;
        return items.size() == 1 ? items[0].title : std::to_string(items.size());
    };
    EXPECT_EQ(asked("opening"), "示例泵站改造工程：开标记录");
    EXPECT_EQ(asked("candidates"), "示例泵站改造工程：中标候选人公示");
    EXPECT_EQ(asked("result"), "示例泵站改造工程：中标结果公告");
    EXPECT_EQ(asked("contract", "合同"), "示例泵站改造工程：合同订立情况");
    EXPECT_EQ(asked("", "中标候选人"), "示例泵站改造工程：中标候选人公示");
    EXPECT_EQ(ids({}, kSigned).size(), 5U); // nothing of the report and of the notice to the winner
}

TEST_F(NoticeViews, the_page_of_a_tender_tells_nothing_of_an_evaluation_before_its_candidates_are_posted) {
    goes_on_to("evaluation.report");
    arrives(objection_told(), kPosted);
    auto const now = kReported + kernel::days(30);
    auto const page = tender_page(database, kTender, {}, now).value();
    EXPECT_EQ(page.events.back().type, "opening.record");
    EXPECT_EQ(step_kinds(now).back(), "record");
    for (auto const& finding : page.findings)
        EXPECT_FALSE(finding.rule.starts_with("candidates_") || finding.rule.starts_with("objection_is"))
            << finding.rule;
    EXPECT_TRUE(page.postings.empty());
}

TEST_F(NoticeViews, the_page_of_a_tender_tells_its_way_to_the_contract) {
    goes_on_to("contract.signed");
    auto const page = tender_page(database, kTender, {}, kSigned).value();
    auto const kinds = step_kinds(kSigned);
    EXPECT_EQ((std::vector<std::string>{kinds.end() - 5, kinds.end()}),
              (std::vector<std::string>{"record", "evaluation", "candidates", "award", "contract"}));
    EXPECT_EQ(page.state, "closed");
    ASSERT_EQ(page.postings.size(), 1U);
    EXPECT_EQ(page.postings[0].candidates, candidates_told().candidates);
    EXPECT_EQ(page.postings[0].postedUntil, kPostedUntil);
    ASSERT_EQ(page.awards.size(), 1U);
    EXPECT_EQ(page.awards[0].winnerName, "示例投标人2");
    EXPECT_EQ(page.awards[0].noticedAt, kNoticed);
    ASSERT_EQ(page.contracts.size(), 1U);
    EXPECT_EQ(page.contracts[0].price, kernel::Money{99'000'00});
    for (auto const& event : page.events) EXPECT_NE(event.type, "award.notice");
}

TEST_F(NoticeViews, figures_count_the_results_of_the_year) {
    goes_on_to("result.notice");
    EXPECT_EQ(figures_at(database, kNoticed).resultsThisYear, 1);
    EXPECT_EQ(figures_at(database, kNoticed).noticesToday, 1);
    EXPECT_EQ(figures_at(database, kNoticed + kernel::days(365)).resultsThisYear, 0);
}

} // namespace haihe::hub
