#pragma once

#include "story/tender_story.hpp"
#include "trading/award/award.hpp"

namespace haihe::trading {

/// What the award of a lot has published, as everybody is told it. An award that was cancelled is told no more.
void tell(story::TenderStory& story, Award const& award);

} // namespace haihe::trading
