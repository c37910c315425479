#pragma once

// One line of the live view and of the alerts. It says what a message says and nothing that the law keeps secret.

#include "kernel/text.hpp"
#include "law/practice.hpp"
#include "supervision/watch/watched_tender.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::supervision {

struct LiveFact {
    std::string tender;
    std::string type; ///< message type, or the rule that is broken
    kernel::Instant at;
    std::string level; ///< green | yellow | red | grey
    kernel::Text text;
    std::optional<kernel::Instant> due{}; ///< when what still runs falls due, for a count-down
    friend bool operator==(LiveFact const&, LiveFact const&) = default;
};
BOOST_DESCRIBE_STRUCT(LiveFact, (), (tender, type, at, level, text, due))

/// The message itself, each rule that is broken with it and was not before, and each breach that comes with it.
std::vector<LiveFact> facts_told(WatchedTender const& tender, story::TenderStory const& before,
                                 WatchedMessage const& message, law::Practice const& practice);

/// Each rule that is broken, once; what is merely overdue is among due_acts.
std::vector<LiveFact> broken_rules(WatchedTender const& tender, story::TenderStory const& story, kernel::Instant at,
                                   law::Practice const& practice);

/// Acts that the law sets a time for and that are overdue, red since the end of their last day, or that fall due within
/// three days, yellow with a count-down; an objection that waits for its answer is always among them.
std::vector<LiveFact> due_acts(WatchedTender const& tender, story::TenderStory const& story, kernel::Instant now,
                               law::Practice const& practice);

/// Openings at which bids stayed shut (招标投标法 第三十六条: all that came in time are opened).
std::vector<LiveFact> unread_bids(WatchedTender const& tender, story::TenderStory const& story);

} // namespace haihe::supervision
