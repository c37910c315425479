#pragma once

// What every message about a lot after its opening is held against first.

#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

#include <string>

namespace haihe::hub {

/// Faults at `path`: `lot_is_of_the_tender`, `evaluation_follows_the_opening_record`, `lot_has_not_failed`.
Faults check_opened(std::string const& lot, std::string const& path, ToldTender const& tender);

/// What is held goes no further (条例 第二十二条、第五十四条、第六十二条). Fault `tender_is_not_held`, for the whole.
void check_held(Faults& faults, ToldTender const& tender);

} // namespace haihe::hub
