#pragma once

// How pages show an act that the law sets a time for.

#include "kernel/instant.hpp"
#include "kernel/legal_calendar.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::trading {

struct DueComputation {
    std::string zh, en;
};
BOOST_DESCRIBE_STRUCT(DueComputation, (), (zh, en))

struct DueShown {
    std::string state;  ///< due | done | late: still to be done after its time, or done after it
    kernel::Instant at; ///< the act is in time before this instant
    std::optional<kernel::Instant> doneAt{};
    std::string rule{};           ///< of the book (GET /law/{rule})
    DueComputation computation{}; ///< from which day, which days are left out, a holiday that moves the last
};
BOOST_DESCRIBE_STRUCT(DueShown, (), (state, at, doneAt, rule, computation))

/// Within `days` of `from`, that day not counted; a last day on a holiday moves where the calendar knows the year.
DueShown show_due(std::string rule, kernel::Instant from, std::int32_t days, std::optional<kernel::Instant> done_at,
                  kernel::Instant now, kernel::LegalCalendar const& calendar);

} // namespace haihe::trading
