#pragma once

// What GET /tenders/{code} answers, and a line of GET /tenders.

#include "law/practice.hpp"
#include "node/received.hpp"
#include "story/time_line.hpp"
#include "supervision/orders/order_fact.hpp"
#include "supervision/watch/watched_tender.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::supervision {

struct HoldShown {
    std::string ground;
    std::string source;
    kernel::Instant since;
    std::optional<kernel::Instant> liftedAt;
};
BOOST_DESCRIBE_STRUCT(HoldShown, (), (ground, source, since, liftedAt))

struct ClarificationShown {
    exchange::Clarification clarification;
    kernel::Instant issuedAt;
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
};
BOOST_DESCRIBE_STRUCT(ClarificationShown, (), (clarification, issuedAt, bidDeadlineBefore, bidDeadlineAfter))

struct EventShown {
    std::int64_t index = 0;
    std::string type;
    kernel::Instant at;
    std::string receiptUrl;
};
BOOST_DESCRIBE_STRUCT(EventShown, (), (index, type, at, receiptUrl))

struct Routes {
    bool hub = false;
    bool direct = false;
};
BOOST_DESCRIBE_STRUCT(Routes, (), (hub, direct))

struct TenderPage {
    std::string code;
    std::string name;
    std::string project;
    std::string tenderee;
    std::string tendereeName;
    std::optional<std::string> agencyName;
    std::string method;
    std::string industry;
    std::string region;
    std::string state; ///< registered | published | suspended | terminated
    kernel::Instant now;
    std::vector<HoldShown> holds;
    std::optional<std::vector<exchange::LotPublished>> lots; ///< with the announcement, like their prices
    std::optional<exchange::TimeTable> timeTable;
    std::optional<exchange::DocumentManifest> documents;
    std::optional<exchange::Announcement> announcement;
    std::optional<trust::Signature> announcementSignature;
    std::vector<ClarificationShown> clarifications;
    std::vector<story::Step> steps;
    std::vector<story::Finding> findings;
    std::vector<EventShown> events;
    std::vector<OrderState> orders;
    Routes routes;
};
BOOST_DESCRIBE_STRUCT(TenderPage, (),
                      (code, name, project, tenderee, tendereeName, agencyName, method, industry, region, state, now,
                       holds, lots, timeTable, documents, announcement, announcementSignature, clarifications, steps,
                       findings, events, orders, routes))

/// A route is kept when every message about the tender came by it. `messages` hold a tender.created.
TenderPage page_of(std::vector<WatchedMessage> const& messages, std::vector<OrderState> orders,
                   node::RouteCount const& routes, law::Practice const& practice, kernel::Instant now);

struct SupervisedTender {
    std::string code;
    std::string name;
    std::string tendereeName;
    std::string industry;
    std::string region;
    std::string state;
    std::string level;
    std::optional<kernel::Instant> nextDue;
    std::optional<kernel::Instant> bidDeadline;
    std::int64_t broken = 0;
};
BOOST_DESCRIBE_STRUCT(SupervisedTender, (),
                      (code, name, tendereeName, industry, region, state, level, nextDue, bidDeadline, broken))

SupervisedTender line_of(WatchedTender const& tender, story::TenderStory const& story, law::Practice const& practice,
                         kernel::Instant now);

} // namespace haihe::supervision
