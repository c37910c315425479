#pragma once

#include "demo/cast/cast.hpp"

#include <string>
#include <vector>

namespace haihe::demo {

/// A way for the visitor into somebody's place: who one becomes, where, and what one then has before one.
struct Door {
    std::string id;       ///< in addresses
    std::string role;     ///< tenderee | agency | bidder | expert | supervisor | operator | hub-operator | notary
    std::string person;   ///< word
    std::string platform; ///< word
    std::string path;     ///< of the page
};

/// Every role, with those of the cast who play it. A department stands here when it has a supervisor.
std::vector<Door> doors_of(Cast const& cast);
/// For the expert who was seated last.
Door expert_door(std::string const& person, std::string const& platform);

} // namespace haihe::demo
