#include "supervision/watch/watched_tender.hpp"

#include "supervision/duties/jurisdiction.hpp"

#include <limits>

namespace haihe::supervision {

bool concerns(WatchedTender const& tender, std::vector<Department> const& departments, std::string const& code) {
    if (code.empty()) return true;
    auto const* const department = find_department(departments, code);
    return department && supervises(*department, tender.industry, tender.region);
}

story::TenderStory story_before(std::vector<WatchedMessage> const& messages, std::int64_t number) {
    story::TenderStory story;
    for (auto const& message : messages)
        if (message.number < number) tell(story, message.told);
    return story;
}

story::TenderStory story_of(std::vector<WatchedMessage> const& messages) {
    return story_before(messages, std::numeric_limits<std::int64_t>::max());
}

} // namespace haihe::supervision
