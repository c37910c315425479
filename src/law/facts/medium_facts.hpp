#pragma once

// What a medium does with what it is given, and what is made public of candidates and violations.

#include "kernel/date.hpp"
#include "kernel/instant.hpp"

#include <optional>

namespace haihe::law {

struct MediumFacts {
    kernel::Instant now{};
    std::optional<kernel::Instant> given_at{}; ///< in another form than by data exchange
    std::optional<kernel::Instant> checked_at{};
    std::optional<kernel::Instant> published_at{};
    std::optional<bool> posting_has_the_particulars{};
    std::optional<bool> result_names_the_winner{};
    std::optional<kernel::Date> violation_shown_on{};
    std::optional<kernel::Date> violation_hidden_on{};
};

} // namespace haihe::law
