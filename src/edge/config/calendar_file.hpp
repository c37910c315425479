#pragma once

#include "kernel/legal_calendar.hpp"

#include <filesystem>

namespace haihe::edge::config {

/// The working days of China from data/working-days.json: `{"2026": {"daysOff": [dates], "workingWeekends": [dates]}}`.
/// Refusals: `calendar_file_is_readable`, `calendar_file_is_small` (1 MiB), `calendar_year_is_a_year`,
/// `calendar_date_is_in_its_year`, `calendar_working_weekend_is_a_weekend`, and those of json/codec.hpp.
kernel::Result<kernel::LegalCalendar> read_calendar(std::filesystem::path const& path);

} // namespace haihe::edge::config
