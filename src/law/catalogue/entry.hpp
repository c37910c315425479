#pragma once

#include "law/catalogue.hpp"

#include <type_traits>

namespace haihe::law {

/// An entry whose rule is asked of one part of the facts, and of the calendar where it counts.
template <auto part, auto rule>
Entry entry(std::string_view folder, Card card) {
    return {folder, std::move(card), [](CaseFacts const& facts, kernel::LegalCalendar const& calendar) {
                if constexpr (std::is_invocable_v<decltype(rule), decltype(facts.*part), kernel::LegalCalendar const&>)
                    return rule(facts.*part, calendar);
                else
                    return rule(facts.*part);
            }};
}

} // namespace haihe::law
