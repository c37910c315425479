#pragma once

#include "simulation/people.hpp"

#include <string>
#include <vector>

namespace haihe::simulation {

/// What must hold once the weather has cleared and everything has come to rest; each fault is a line.
std::vector<std::string> broken_promises(Storm& storm, People const& people);

} // namespace haihe::simulation
