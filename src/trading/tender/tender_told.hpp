#pragma once

#include "story/tender_story.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

namespace haihe::trading {

/// What this platform's own states tell of a tender. Holds that were lifted are not in the state; they are told by the
/// messages.
story::TenderStory story_of(Tender const& tender, Project const& project);

} // namespace haihe::trading
