#pragma once

#include "story/tender_story.hpp"
#include "trading/contract/contract.hpp"

namespace haihe::trading {

/// What the contract of a lot has published.
void tell(story::TenderStory& story, LotContract const& contract);

} // namespace haihe::trading
