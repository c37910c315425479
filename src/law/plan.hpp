#pragma once

// The earliest lawful time table from a start, each day with the rule and the computation that it comes from.

#include "kernel/instant.hpp"
#include "kernel/legal_calendar.hpp"
#include "kernel/refusal.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/tender_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::law {

struct PlanQuestion {
    kernel::Instant start; ///< the first documents are on offer; later acts are at the same time of day
    bool compulsory = true;
    bool prequalification = false;
    /// Deadlines wait for a working day. The law does not ask for it.
    bool on_working_days = false;
};

struct PlannedStep {
    std::string_view name; ///< documents_from | documents_until | objection_until | bid_deadline …
    kernel::Text title;
    kernel::Instant at;
    std::string_view rule; ///< empty where no rule sets the time
    kernel::Text computation;
    kernel::Citation citation{};
};

/// The steps in order of time; `latest` ones of the award count from the deadline, as if everything were done that day.
struct TimeTablePlan {
    std::vector<PlannedStep> steps;
    [[nodiscard]] kernel::Instant at(std::string_view name) const;
};

/// Refusal `calendar_year_is_known`, only where working days are asked for.
kernel::Result<TimeTablePlan> propose(PlanQuestion const& question, kernel::LegalCalendar const& calendar);

/// The plan as the facts that rules are asked of.
TenderFacts tender_of(TimeTablePlan const& plan, PlanQuestion const& question, TenderFacts facts);
PrequalificationFacts prequalification_of(TimeTablePlan const& plan);

} // namespace haihe::law
