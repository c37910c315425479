#pragma once

// From the evaluation report to the contract and the archive.

#include "demo/acts/committee_act.hpp"

namespace haihe::demo {

/// The candidates are posted; who the plan says objects, and is answered. When the posting ends.
kernel::Instant play_posting(Stage& stage, Undertaking const& tender);
/// Once it has ended: the winner is determined, another one where the plan says that the first falls out; the contract
/// is signed by both, deposits go back, the department gets its report, the draw is published.
void play_award(Stage& stage, Undertaking const& tender, Committee const& committee);
/// No bid was valid: the failure is public. The tender may be called anew.
void play_rejection(Stage& stage, Undertaking const& tender);

} // namespace haihe::demo
