#pragma once

#include "story/tender_story.hpp"
#include "trading/opening/opening.hpp"

namespace haihe::trading {

/// What the opening of a lot has published, as the hub and the department are told it.
void tell(story::TenderStory& story, Opening const& opening);

} // namespace haihe::trading
