#pragma once

#include "demo/stage.hpp"
#include "kernel/legal_calendar.hpp"

#include <cstdint>
#include <filesystem>

namespace haihe::demo {

/// The city lives on: a virtual day a minute divided by `speed`, on working days a new tender, now and then a
/// clarification or an order; bids come in, are opened, judged and awarded when their time has come; every midnight the
/// day's receipts are held against the ledgers. Ends by Interrupted only; an act that fails is shown, and life goes on.
[[noreturn]] void live_on(Stage& stage, kernel::LegalCalendar const& calendar, std::filesystem::path const& directory,
                          std::uint64_t seed, double speed);

} // namespace haihe::demo
