#pragma once

// What rules on acts that are due have in common: done by the last day, done after it, or still to be done.

#include "kernel/legal_calendar.hpp"
#include "law/rule.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::law {

struct DueAct {
    std::string rule;
    kernel::Citation citation;
    kernel::Text sentence; ///< what is due, without the day; no full stop
    kernel::Instant from;
    std::int32_t days = 0;
    std::optional<kernel::Instant> done_at{};
    std::string path;
};

/// Kept when done by 24:00 of the last day; pending, with that instant as its count-down, while it may still be done in
/// time; broken otherwise. Pending too where the calendar does not tell whether the last day is a holiday.
Finding judge_due(DueAct act, kernel::Instant now, kernel::LegalCalendar const& calendar);
/// The same where `days` are 工作日. A year that the calendar does not know leaves it pending, and the explanation
/// names the file to add.
Finding judge_due_in_working_days(DueAct act, kernel::Instant now, kernel::LegalCalendar const& calendar);

} // namespace haihe::law
