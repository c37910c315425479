#pragma once

// Bids whose validity is extended.

#include <optional>

namespace haihe::law {

struct ExtensionFacts {
    std::optional<bool> deposits_went_back{}; ///< to who did not agree
    std::optional<bool> bids_changed{};       ///< of who agreed
};

} // namespace haihe::law
