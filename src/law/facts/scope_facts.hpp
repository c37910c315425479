#pragma once

// Whether a project lies in the scope within which the thresholds decide.

#include <optional>

namespace haihe::law {

struct ScopeFacts {
    std::optional<bool> listed_infrastructure{}; ///< of a kind that the list of the scope names
    std::optional<bool> held_to_be_in_scope{};
    std::optional<bool> kind_of_article_3{}; ///< infrastructure and utilities, state money, foreign loans
};

} // namespace haihe::law
