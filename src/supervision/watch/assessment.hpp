#pragma once

// What the law says of a tender as it was told, at a moment: the same functions that prevented on the trading platform.

#include "law/practice.hpp"
#include "story/time_line.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::supervision {

struct Assessment {
    std::vector<story::Finding> findings; ///< none before the announcement
    std::vector<story::Step> steps;
    std::string level; ///< the worst: red | yellow | green; grey while there is nothing to judge
    std::int64_t broken = 0;
    std::optional<kernel::Instant> next_due; ///< the next moment on the time line
};

Assessment assess(story::TenderStory const& story, law::Practice const& practice, kernel::Instant now);

/// registered | published | suspended | terminated
std::string state_of(story::TenderStory const& story);

} // namespace haihe::supervision
