#pragma once

#include "demo/pace.hpp"
#include "demo/stage.hpp"
#include "kernel/legal_calendar.hpp"

#include <cstdint>
#include <filesystem>

namespace haihe::demo {

/// The city lives on at its pace: on working days a new tender, now and then a clarification or an order; bids come in,
/// are opened, judged and awarded when their time has come; every midnight the day's receipts are held against the
/// ledgers. Ends by Interrupted only; an act that fails is shown, and life goes on.
[[noreturn]] void live_on(Stage& stage, kernel::LegalCalendar const& calendar, std::filesystem::path const& directory,
                          std::uint64_t seed, Pace& pace);

} // namespace haihe::demo
