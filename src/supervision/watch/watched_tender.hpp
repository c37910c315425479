#pragma once

#include "supervision/duties/department.hpp"
#include "supervision/watch/told.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::supervision {

/// Where a tender stands in the city: decides who supervises it, and whom an order addresses.
struct WatchedTender {
    std::string code;
    std::string origin; ///< platform code of the trading platform
    std::string name;
    std::string tenderee_name;
    std::string industry;
    std::string region;
};

/// The department with this code supervises the tender; an empty code stands for all departments together.
bool concerns(WatchedTender const& tender, std::vector<Department> const& departments, std::string const& code);

/// An accepted message about a tender or its project.
struct WatchedMessage {
    std::int64_t number = 0;   ///< order of arrival
    std::int64_t position = 0; ///< ledger index of the entry that holds it
    std::string type;
    kernel::Instant occurred_at;
    kernel::Instant received_at;
    Told told;
};

/// The story so far, of the messages that arrived before `number`.
story::TenderStory story_before(std::vector<WatchedMessage> const& messages, std::int64_t number);
story::TenderStory story_of(std::vector<WatchedMessage> const& messages);

} // namespace haihe::supervision
