#pragma once

// Every rule, with its card and the facts that it is asked of: for the book of the law, for links from refusals, and
// for who wants to judge a whole case.

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/facts/case_facts.hpp"
#include "law/practice.hpp"
#include "law/rule.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::law {

struct Entry {
    std::string_view folder;
    Card card;
    Findings (*judge)(CaseFacts const&, kernel::LegalCalendar const&) = nullptr;
};

/// By folder, then by name.
std::vector<Entry> const& catalogue();
Entry const* entry_of(std::string_view rule);
/// The rule of this name, or the first that is refused under it.
Entry const* entry_named(std::string_view name);

/// What one rule says; nothing where it is an option that is off. Under no edition in force it is not applicable.
Findings judge(Entry const& entry, CaseFacts const& facts, Practice const& practice);
Findings judge(CaseFacts const& facts, Practice const& practice);

} // namespace haihe::law
