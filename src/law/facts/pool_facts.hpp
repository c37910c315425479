#pragma once

// 评标专家库.

#include <optional>

namespace haihe::law {

struct PoolFacts {
    std::optional<bool> of_the_state_or_province{}; ///< the pool that is drawn from is the unified one
    std::optional<bool> experts_are_assessed{};     ///< their conduct is recorded and assessed
};

} // namespace haihe::law
