#pragma once

// What a trading platform's messages tell of its states (trading/*_messages.cpp), from the walk of its own tests.

#include "supervision/watch/watched_tender.hpp"
#include "trading/tender/move_deadline.hpp"
#include "trading/tender/tender_walk.hpp"

#include <vector>

namespace haihe::supervision {

inline Told told(trading::TenderClarified const& event) {
    return story::ToldClarification{event.clarification, event.issuedAt, event.bidDeadlineBefore,
                                    event.bidDeadlineAfter};
}
inline Told told(trading::DeadlineMoved const& event) {
    auto const& change = event.change;
    return exchange::DeadlineChanged{change.tender, change.bidDeadlineBefore, change.bidDeadlineAfter, event.movedAt,
                                     change.ground};
}
inline Told told(trading::HoldPlaced const& event) {
    return exchange::TenderSuspended{trading::one_lot().project + "001", event.ground, event.source, event.since};
}
inline Told told(trading::HoldLifted const& event) {
    return exchange::TenderResumed{trading::one_lot().project + "001", event.ground, event.source, event.liftedAt};
}

inline std::vector<Told> told_of_registered_tender() {
    return {*trading::approved_project().registered, trading::registered_tender().registered};
}

inline std::vector<Told> told_of(trading::PublishTender const& command, kernel::Instant at) {
    auto all = told_of_registered_tender();
    all.emplace_back(DocumentsTold{command.manifest, at});
    all.emplace_back(AnnouncementTold{command.announcement, command.announcementSignature, at});
    return all;
}

inline std::vector<Told> told_of_published_tender() { return told_of(trading::lawful_publication(), trading::kIssue); }

/// Each message bears on what was told before, or the test throws.
inline story::TenderStory story_told(std::vector<Told> const& all) {
    story::TenderStory story;
    for (auto const& one : all) {
        check(story, one).value();
        tell(story, one);
    }
    return story;
}

inline std::string lot_told() { return trading::registered_tender().registered.lots.at(0).code; }
inline kernel::Instant deadline_told() { return trading::lawful_publication().announcement.timeTable.bidDeadline; }

inline exchange::BidReceiptSummary closed(std::int64_t bids) {
    return {trading::registered_tender().registered.code, lot_told(), deadline_told(), bids,
            std::vector<kernel::Digest>(static_cast<std::size_t>(bids))};
}
inline exchange::LotFailed failed(std::int64_t bids) {
    return {trading::registered_tender().registered.code, lot_told(), bids, "fewer_than_three_bidders",
            deadline_told()};
}
inline exchange::OpeningRecord record_of(std::vector<std::string> const& outcomes) {
    exchange::OpeningRecord record{
        trading::registered_tender().registered.code, lot_told(), deadline_told(), {}, {}, {}, {}};
    for (auto const& outcome : outcomes)
        record.bids.push_back({std::to_string(record.bids.size()), "", "", outcome, "", "", {}, {}});
    return record;
}
inline OpeningTold opened(std::vector<std::string> const& outcomes) {
    return {record_of(outcomes), deadline_told() + kernel::hours(1)};
}

inline WatchedTender watched_tender() {
    auto const tender = trading::registered_tender().registered;
    return {tender.code, "A1201000001", tender.name, tender.tendereeName, tender.industry, tender.region};
}

} // namespace haihe::supervision
