#pragma once

#include "kernel/citation.hpp"
#include "kernel/instant.hpp"
#include "kernel/legal_calendar.hpp"
#include "kernel/refusal.hpp"
#include "law/tender_facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

enum class Mark {
    kept,
    broken,
    pending,        ///< not decidable yet: it still runs
    not_applicable, ///< the rule does not speak of this tender
};

/// What one rule says of the facts.
struct Finding {
    std::string rule; ///< the rule's name, a sentence
    Mark mark = Mark::not_applicable;
    kernel::Text explanation; ///< with the computation
    kernel::Citation citation;
    std::vector<kernel::Fact> facts;
    std::string path;                   ///< of the member of the announcement or tender that breaks it
    std::optional<kernel::Instant> due; ///< when what still runs ends, for a count-down; absent once it is past
};

/// Every rule has this shape: one finding, or one for each lot, amendment …; none when there is nothing to judge.
using Findings = std::vector<Finding>;
using Rule = Findings (*)(TenderFacts const&);
/// The same for an act that is due within days: the calendar tells whether the last of them is a holiday.
using DueRule = Findings (*)(TenderFacts const&, kernel::LegalCalendar const&);

/// A broken finding as a refusal (unlawful), with its citation.
kernel::Refusal refusal(Finding const& finding);

Finding kept(std::string rule, kernel::Citation citation, kernel::Text explanation);
Finding broken(std::string rule, kernel::Citation citation, kernel::Text explanation, std::string path,
               std::vector<kernel::Fact> facts = {});
/// The finding with `end` as its count-down while `now` is before it.
Finding running_until(kernel::Instant end, kernel::Instant now, Finding finding);
Finding not_applicable(std::string rule, kernel::Citation citation, kernel::Text why);

} // namespace haihe::law
