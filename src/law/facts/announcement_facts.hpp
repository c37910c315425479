#pragma once

// 招标公告, 投标邀请书 and what media make of them.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct AnnouncementFacts {
    bool compulsory = true;
    std::vector<std::string> contents{};             ///< digest of the text, one for each medium
    std::optional<bool> free_of_charge{};            ///< no medium takes a fee
    std::optional<kernel::Instant> on_platform_at{}; ///< published on the trading platform
    std::vector<kernel::Instant> in_media_at{};      ///< and in each designated medium
    std::optional<bool> platform_address_stated{};
    /// An invitation was sent; each item of 法 第十六条 that it lacks.
    std::optional<std::vector<std::string>> invitation_lacks{};
    std::optional<kernel::Instant> handed_over_at{};      ///< to a medium by data exchange
    std::optional<kernel::Instant> medium_published_at{}; ///< and published there
    std::optional<std::int64_t> kept_years{};             ///< for how long the medium can trace it
    std::optional<bool> has_the_particulars{};            ///< of the measures on publication
};

} // namespace haihe::law
