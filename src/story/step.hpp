#pragma once

// How a step stands in time.

#include "story/time_line.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::story {

/// Ahead it is `due` in its last three days, else `future`.
Step instant_step(std::string kind, Sentence title, kernel::Instant at, kernel::Instant now);
Step span_step(std::string kind, Sentence title, kernel::Instant from, kernel::Instant until, kernel::Instant now);

/// What a rule says; of several lots or objections what it says of the one that it names.
std::optional<Finding> first_of(std::vector<Finding> const& findings, std::string const& rule,
                                std::string const& named = {});

/// The end of the last day of an act that was not done in time; none for a finding of another kind.
std::optional<kernel::Instant> overdue_since(Finding const& finding);

} // namespace haihe::story
