#pragma once

// What the law looks at from the report to the contract.

#include "story/tender_story.hpp"

#include <vector>

namespace haihe::story {

/// One for each lot with a report, a posting or an award, in the order of the tender's lots. A report that recommends
/// nobody sets no time for a posting, nor does one whose lot went back to tender before it; a cancelled award sets none
/// for anything.
std::vector<law::AwardFacts> award_facts(TenderStory const& story);
/// One for each lot that was opened and whose bids the documents let be judged here; none where the teller would not
/// know of an extension.
std::vector<law::ValidityFacts> validity_facts(TenderStory const& story);
std::vector<law::ObjectionFacts> objection_facts(TenderStory const& story);

} // namespace haihe::story
