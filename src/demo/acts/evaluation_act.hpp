#pragma once

#include "demo/acts/committee_act.hpp"

namespace haihe::demo {

/// The committee judges the opened bids, each member alone, and everybody signs the report; where the plan says so none
/// meets a clause that rejects, and the lot fails.
void play_evaluation(Stage& stage, Undertaking const& tender, Committee const& committee);

} // namespace haihe::demo
