#pragma once

// One line of the live view and of the alerts. It says what a message says and nothing that the law keeps secret.

#include "kernel/legal_calendar.hpp"
#include "kernel/text.hpp"
#include "supervision/watch/watched_tender.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::supervision {

struct LiveFact {
    std::string tender;
    std::string type; ///< message type, or the rule that is broken
    kernel::Instant at;
    std::string level; ///< green | yellow | red | grey
    kernel::Text text;
    friend bool operator==(LiveFact const&, LiveFact const&) = default;
};
BOOST_DESCRIBE_STRUCT(LiveFact, (), (tender, type, at, level, text))

/// The message itself, and each rule that is broken with it and was not before.
std::vector<LiveFact> facts_told(WatchedTender const& tender, story::TenderStory const& before,
                                 WatchedMessage const& message, kernel::LegalCalendar const& calendar);

/// Each rule that is broken, once.
std::vector<LiveFact> broken_rules(WatchedTender const& tender, story::TenderStory const& story, kernel::Instant at,
                                   kernel::LegalCalendar const& calendar);

/// Openings at which bids stayed shut (招标投标法 第三十六条: all that came in time are opened).
std::vector<LiveFact> unread_bids(WatchedTender const& tender, story::TenderStory const& story);

} // namespace haihe::supervision
