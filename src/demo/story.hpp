#pragma once

#include "demo/stage.hpp"

#include <filesystem>

namespace haihe::demo {

/// 2026-03-02 09:00 in China: a Monday.
kernel::Instant story_begins();

/// What happens once the city is open: its tenders are born, two of them are refused something and corrected, two are
/// suspended, one is resumed; bids are opened and judged, and most tenders come to their contract and their archive.
void play_story(Stage& stage, std::filesystem::path const& directory);

} // namespace haihe::demo
