#pragma once

// The steps of a tender after its opening.

#include "story/time_line.hpp"

#include <vector>

namespace haihe::story {

/// For each lot that was opened: its evaluation and the posting of its candidates, again after each re-evaluation; each
/// examination of a candidate where it would be known; each award and its cancellation, the written report where it
/// would be known, and its contract, or its return to tender. What the law sets a time for is ahead as `due` or
/// `future`, and `late` once it is overdue. Requires a tender.
void add_award_steps(std::vector<Step>& steps, TenderStory const& story, std::vector<Finding> const& findings,
                     kernel::Instant now);
/// One step for each objection, until it is answered.
void add_disputes(std::vector<Step>& steps, TenderStory const& story, std::vector<Finding> const& findings,
                  kernel::Instant now);

} // namespace haihe::story
