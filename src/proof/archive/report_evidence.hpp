#pragma once

#include "proof/archive/parties.hpp"
#include "proof/archive/recognition.hpp"

namespace haihe::proof {

/// `corrected_reports_stay`, for each lot with a re-evaluation: its reports are numbered in order, each after the first
/// was ordered after the one before and names the digest of its text, and no candidates are posted but those of the
/// report that stands then.
void examine_reports(Log const& log, Parties const& parties, Testimony& testimony);

} // namespace haihe::proof
