#include "supervision/watch/told_messages.hpp"
#include "supervision/watch/told_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::supervision {

namespace {

std::string rule(std::vector<Told> before, Told const& next) {
    auto all = told_of_published_tender();
    all.insert(all.end(), before.begin(), before.end());
    auto const fits = check(story_told(all), next);
    return fits ? "" : fits.error().rule + " " + fits.error().path;
}

std::vector<std::string> opened_times(std::size_t count) { return std::vector<std::string>(count, "opened"); }

Told of_another_lot(Told told) {
    auto const other = watched_tender().code + "002";
    if (auto* closing = std::get_if<exchange::BidReceiptSummary>(&told)) closing->lot = other;
    if (auto* failing = std::get_if<exchange::LotFailed>(&told)) failing->lot = other;
    if (auto* opening = std::get_if<OpeningTold>(&told)) opening->record.lot = other;
    return told;
}

template <class Payload>
Told read(Payload const& payload) {
    return read_told(Payload::kType, json::write(payload)).value();
}

} // namespace

TEST(ToldOpenings, a_box_closes_once) {
    EXPECT_EQ(rule({}, closed(3)), "");
    EXPECT_EQ(rule({closed(3)}, closed(3)), "box_closes_once /lot");
    EXPECT_EQ(rule({closed(3)}, of_another_lot(closed(3))), "lot_is_of_the_tender /lot");
}

TEST(ToldOpenings, a_lot_is_opened_once) {
    Told const record = opened(opened_times(3)), failure = failed(2);
    for (auto const& first : {record, failure})
        for (auto const& second : {record, failure}) {
            EXPECT_EQ(rule({}, second), "");
            EXPECT_EQ(rule({first}, second), "lot_is_opened_once /lot");
            EXPECT_EQ(rule({first}, of_another_lot(second)), "lot_is_of_the_tender /lot");
        }
}

TEST(ToldOpenings, every_bid_in_the_box_is_accounted_for) {
    constexpr char const* kRefused = "every_bid_in_the_box_is_accounted_for /bids";
    EXPECT_EQ(rule({closed(4)}, opened(opened_times(3))), kRefused);
    EXPECT_EQ(rule({closed(4)}, opened(opened_times(4))), "");
    EXPECT_EQ(rule({closed(4)}, opened(opened_times(5))), kRefused);
    EXPECT_EQ(rule({closed(4)}, opened({"opened", "revoked", "withdrawn", "opened"})), ""); // shut, but not forgotten
    EXPECT_EQ(rule({closed(1)}, failed(0)), kRefused);
    EXPECT_EQ(rule({closed(1)}, failed(1)), "");
    EXPECT_EQ(rule({closed(1)}, failed(2)), kRefused);
}

TEST(ToldOpenings, are_told_once_the_deadline_has_come) {
    auto early_close = closed(3);
    auto early_failure = failed(2);
    auto early_record = opened(opened_times(3));
    for (auto* at : {&early_close.closedAt, &early_failure.failedAt, &early_record.record.openedAt})
        *at = deadline_told() - kernel::Duration{1};
    for (Told const& one : {Told(early_close), Told(early_failure), Told(early_record)})
        EXPECT_EQ(rule({}, one), "box_closes_at_the_deadline ");
}

TEST(ToldOpenings, are_of_a_tender_that_is_registered) {
    story::TenderStory const nothing;
    for (Told const& one : {Told(closed(3)), Told(failed(2)), Told(opened(opened_times(3)))}) {
        auto const fits = check(nothing, one);
        ASSERT_FALSE(fits);
        EXPECT_EQ(fits.error().rule, "tender_is_registered");
        EXPECT_EQ(subject_of(one), watched_tender().code);
    }
}

TEST(ToldOpenings, add_up_to_the_story) {
    auto all = told_of_published_tender();
    all.emplace_back(closed(3));
    EXPECT_EQ(story_told(all).close_of(lot_told())->bids, 3);
    EXPECT_FALSE(story_told(all).opened());
    all.emplace_back(opened({"opened", "revoked", "withdrawn"}));
    auto const story = story_told(all);
    EXPECT_TRUE(story.opened());
    EXPECT_EQ(story.opening_of(lot_told())->at, deadline_told() + kernel::hours(1));
    EXPECT_EQ(story.opening_of(lot_told())->revoked, 1);
    EXPECT_EQ(story.opening_of(lot_told())->withdrawn, 1);
}

TEST(ToldMessages, of_openings_are_read) {
    EXPECT_EQ(std::get<exchange::BidReceiptSummary>(read(closed(3))), closed(3));
    EXPECT_EQ(std::get<exchange::LotFailed>(read(failed(2))), failed(2));
    auto const record = record_of({"opened", "withdrawn", "opened"});
    trust::Signature const signature{"haihe/opening-record/1", "host", "value"};
    exchange::OpeningRecorded const recorded{json::write(record), signature, deadline_told() + kernel::hours(1)};
    auto const told = std::get<OpeningTold>(read(recorded));
    EXPECT_EQ(told.record, record);
    EXPECT_EQ(told.recorded_at, recorded.recordedAt);
    for (auto const* type :
         {exchange::BidReceiptSummary::kType, exchange::LotFailed::kType, exchange::OpeningRecorded::kType})
        EXPECT_NE(std::ranges::find(kWatchedTypes, std::string_view(type)), kWatchedTypes.end()) << type;
}

TEST(ToldMessages, of_openings_are_refused_with_the_path_of_what_is_wrong) {
    auto const text = json::write(record_of({}));
    struct Case {
        std::string record;
        char const* rule;
        char const* path;
    };
    for (auto const& [record, rule, path] : {Case{text, "", ""}, Case{" " + text, "json_is_canonical", "/record"},
                                             Case{"{}", "json_member_is_present", "/record/tender"}}) {
        auto const told = read_told("opening.record", json::write(exchange::OpeningRecorded{record, {}, {}}));
        EXPECT_EQ(told ? "" : told.error().rule, rule);
        EXPECT_EQ(told ? "" : told.error().path, path);
    }
    EXPECT_EQ(read_told("bid.receipt-summary", "{}").error().path, "/tender");
    EXPECT_EQ(read_told("lot.failed", "{}").error().path, "/tender");
}

TEST(ToldMessages, show_what_a_person_signed_of_openings_and_deadlines) {
    trust::Signature const signature{"label", "host", "value"};
    EXPECT_TRUE(signed_parts("bid.receipt-summary", json::write(closed(3))).empty());
    EXPECT_TRUE(signed_parts("lot.failed", json::write(failed(2))).empty());
    exchange::OpeningRecorded const recorded{json::write(record_of({})), signature, deadline_told()};
    auto const records = signed_parts(recorded.kType, json::write(recorded));
    ASSERT_EQ(records.size(), 1U);
    auto const* record = &records[0];
    EXPECT_EQ(record->label, "haihe/opening-record/1");
    EXPECT_EQ(record->text, recorded.record);
    EXPECT_EQ(record->signature, signature);
    exchange::DeadlineChanged changed{"t", {}, {}, {}, "hold"};
    EXPECT_TRUE(signed_parts(changed.kType, json::write(changed)).empty());
    changed.change = exchange::SignedText{"{}", signature};
    auto const changes = signed_parts(changed.kType, json::write(changed));
    ASSERT_EQ(changes.size(), 1U);
    auto const* change = &changes[0];
    EXPECT_EQ(change->label, "haihe/deadline-change/1");
    EXPECT_EQ(change->text, "{}");
    EXPECT_EQ(change->signature, signature);
}

} // namespace haihe::supervision
