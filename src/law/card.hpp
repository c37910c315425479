#pragma once

// What a rule says of itself: the sentence that it enforces, where that stands, and since when.

#include "kernel/citation.hpp"
#include "kernel/text.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace haihe::law {

/// What a rule is good for.
enum class Use {
    prevent, ///< asked before the act: the platform refuses what would break it
    detect,  ///< the act is somebody's own: what broke it is found afterwards
    both,
};

/// How the project came to know the sentence.
enum class Source {
    read,      ///< in the text of the act
    known,     ///< from general knowledge of an act whose text was not at hand: an option, off unless it is switched on
    left_open, ///< one reading of what the acts leave open: an option likewise, stricter than what they say
};

struct Card {
    std::string_view rule;                   ///< its name: the function's and the file's
    kernel::Text sentence;                   ///< in other words than the act's
    std::vector<kernel::Citation> editions;  ///< each by its dates, the earliest first
    std::vector<kernel::Citation> besides{}; ///< other articles that say the same
    Use use = Use::both;
    Source source = Source::read;
    /// Names under which slices refuse it, or supervision finds it, where that is not the rule's own.
    std::vector<std::string_view> also_named{};
    kernel::Text by_construction{}; ///< what makes a breach impossible, where no refusal is needed
    /// The slice that it waits for, while nothing enforces or detects it.
    kernel::Text waits_for{};
};

inline bool is_option(Card const& card) { return card.source != Source::read; }

/// The edition in force on a day.
std::optional<kernel::Citation> edition_on(Card const& card, kernel::Date day);
/// The card with that edition alone, for the findings of a rule whose citation changed; as it is where there is none.
Card as_of(Card card, kernel::Date day);

} // namespace haihe::law
