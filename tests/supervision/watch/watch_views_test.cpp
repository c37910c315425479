#include "supervision/watch/watch_views.hpp"

#include "supervision/watch/told_messages.hpp"
#include "supervision/watch/told_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::supervision {

namespace {

using edge::sql::Connection;
using trading::kIssue;

template <class Payload>
exchange::Message message(std::string const& subject, Payload const& payload) {
    return {"A1201000001", 1, 0, Payload::kType, 1, subject, kIssue, {}, {json::write(payload)}, {}};
}

std::vector<exchange::Message> messages_of_a_published_tender() {
    auto const command = trading::lawful_publication();
    auto const tender = trading::registered_tender().registered;
    auto const project = *trading::approved_project().registered;
    return {message(project.code, project), message(tender.code, tender),
            message(tender.code, exchange::DocumentsIssued{json::write(command.manifest), {}, kIssue}),
            message(tender.code, exchange::AnnouncementPublished{json::write(command.announcement), {}, kIssue})};
}

/// The views of the watch beside a ledger whose entry n was written n seconds after kIssue.
struct Watch {
    Connection views{":memory:", edge::sql::Mode::read_write};

    Watch() {
        views.execute("CREATE TABLE entries(idx INTEGER PRIMARY KEY, type TEXT, instant INTEGER)");
        ledger::Book book;
        mount_watch_views(book);
        ledger::BookTables::create(book, views);
    }
    void arrive(exchange::Message const& one, std::int64_t position) {
        views.query("INSERT OR IGNORE INTO entries(idx, type, instant) VALUES(?, 'batch', ?)")
            .bind(position)
            .bind((kIssue + kernel::seconds(position)).milliseconds)
            .run();
        keep(views, one, position);
    }
};

} // namespace

TEST(WatchViews, keep_what_arrived_and_tell_the_story_again) {
    Watch watch;
    auto const all = messages_of_a_published_tender();
    watch.arrive(all[0], 3);
    watch.arrive(all[1], 5);
    watch.arrive(all[2], 8);
    watch.arrive(all[3], 8);
    auto const code = watched_tender().code;
    auto const kept = messages_of(watch.views, code);
    ASSERT_EQ(kept.size(), 4U);
    EXPECT_EQ(kept[0].type, "project.registered");
    EXPECT_EQ(kept[3].position, 8);
    EXPECT_EQ(kept[3].received_at, kIssue + kernel::seconds(8));
    EXPECT_EQ(kept[3].occurred_at, kIssue);
    auto const here = story_of(kept), there = story_told(told_of_published_tender());
    EXPECT_EQ(here.project, there.project);
    EXPECT_EQ(here.tender, there.tender);
    EXPECT_EQ(here.announcement, there.announcement);
    EXPECT_EQ(here.documents, there.documents);
    EXPECT_EQ(here.published_at, there.published_at);
    EXPECT_EQ(messages_of(watch.views, "A1201000001000001").size(), 1U);
    EXPECT_TRUE(messages_of(watch.views, "A1201000001000002001").empty());
}

TEST(WatchViews, find_tenders_by_their_words) {
    Watch watch;
    auto const all = messages_of_a_published_tender();
    watch.arrive(all[0], 0);
    EXPECT_FALSE(find_tender(watch.views, watched_tender().code));
    watch.arrive(all[1], 1);
    auto other = trading::registered_tender().registered;
    other.code = "A1201000001000001002";
    other.name = "另一个示例项目";
    watch.arrive(message(other.code, other), 2);
    auto const found = [&](char const* words) {
        std::string codes;
        for (auto const& one : find_tenders(watch.views, words)) codes += one.code.back();
        return codes;
    };
    EXPECT_EQ(found(""), "21");
    EXPECT_EQ(found("另一个"), "2");
    EXPECT_EQ(found("001001"), "1");
    EXPECT_EQ(found("天津市示例水务"), "21");
    EXPECT_EQ(found("没有"), "");
    EXPECT_EQ(find_tender(watch.views, other.code)->name, other.name);
    EXPECT_EQ(find_tender(watch.views, other.code)->origin, "A1201000001");
}

TEST(WatchViews, tell_what_arrived_after_a_position) {
    Watch watch;
    auto const all = messages_of_a_published_tender();
    for (std::size_t i = 0; i < all.size(); ++i) watch.arrive(all[i], static_cast<std::int64_t>(i) * 2);
    auto const code = watched_tender().code;
    using Arrivals = std::vector<std::pair<std::string, std::int64_t>>;
    EXPECT_EQ(arrivals_after(watch.views, -1), (Arrivals{{code, 2}, {code, 3}, {code, 4}})); // the project is no tender
    EXPECT_EQ(arrivals_after(watch.views, 3), (Arrivals{{code, 3}, {code, 4}}));
    EXPECT_EQ(arrivals_after(watch.views, 6), Arrivals{});
    EXPECT_EQ(position_before_latest(watch.views, 2), 2);
    EXPECT_EQ(position_before_latest(watch.views, 4), -1);
}

TEST(ToldMessages, are_read_with_what_a_person_signed) {
    for (auto const& one : messages_of_a_published_tender()) {
        auto const told = read_told(one.type, one.payload.canonical);
        ASSERT_TRUE(told) << told.error().path;
        EXPECT_EQ(subject_of(*told), one.subject);
    }
    auto const all = messages_of_a_published_tender();
    EXPECT_TRUE(signed_parts(all[0].type, all[0].payload.canonical).empty());
    EXPECT_TRUE(signed_parts(all[1].type, all[1].payload.canonical).empty());
    EXPECT_EQ(signed_parts(all[2].type, all[2].payload.canonical).at(0).label, "haihe/documents/1");
    auto const announcement = signed_parts(all[3].type, all[3].payload.canonical).at(0);
    EXPECT_EQ(announcement.label, "haihe/announcement/1");
    EXPECT_EQ(announcement.text, json::write(trading::lawful_publication().announcement));
    exchange::ClarificationIssued const issued{
        json::write(exchange::Clarification{"t", 1, "澄清", "内容", false, {}, {}}), {}, kIssue, kIssue, kIssue};
    EXPECT_EQ(signed_parts(issued.kType, json::write(issued)).at(0).label, "haihe/clarification/1");
    EXPECT_EQ(subject_of(read_told(issued.kType, json::write(issued)).value()), "t");
    EXPECT_THROW(static_cast<void>(read_told("order.suspend", "{}")), std::logic_error);
}

TEST(ToldMessages, are_refused_with_the_path_of_what_is_wrong) {
    auto const text = json::write(trading::lawful_publication().announcement);
    struct Case {
        std::string announcement;
        char const* rule;
        char const* path;
    };
    for (auto const& [announcement, rule, path] :
         {Case{text, "", ""}, Case{" " + text, "json_is_canonical", "/announcement"},
          Case{"{}", "json_member_is_present", "/announcement/tender"}}) {
        exchange::AnnouncementPublished const published{announcement, {}, kIssue};
        auto const told = read_told(published.kType, json::write(published));
        EXPECT_EQ(told ? "" : told.error().rule, rule);
        EXPECT_EQ(told ? "" : told.error().path, path);
    }
    EXPECT_EQ(read_told("announcement.published", "{}").error().path, "/announcement");
    EXPECT_EQ(read_told("tender.created", "[]").error().rule, "json_value_has_its_type");
}

} // namespace haihe::supervision
