#pragma once

#include <optional>
#include <string>
#include <vector>

namespace haihe::proof {

/// Of a tender, as its own entries name them.
struct Parties {
    std::string platform;
    std::string tender;
    std::string tenderee;
    std::string agency; ///< empty: there is none
    std::vector<std::string> lots;

    [[nodiscard]] bool is_host(std::string const& entity) const {
        return !entity.empty() && (entity == tenderee || entity == agency);
    }
};

} // namespace haihe::proof
