#pragma once

// The many of the city: bidders, experts, and the institutes that employ the experts. Invented, like everybody.

#include "demo/cast/cast.hpp"

#include <vector>

namespace haihe::demo {

/// Bidders from the fifth to the fortieth, then the institutes.
std::vector<EntityCard> crowd_of_entities();
/// A signer for each of those bidders; the experts.
std::vector<PersonCard> crowd_of_people();
/// Sixty: five of each institute, twelve of each specialty.
std::vector<ExpertCard> crowd_of_experts();

} // namespace haihe::demo
