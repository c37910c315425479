#pragma once

#include "access/sessions.hpp"

#include <string>

namespace haihe::access {

/// GuardOptions::steady_now of a node that has fellows: where they keep together what is remembered of who asks, and
/// the time as it is here.
struct SharedClock {
    std::string database; ///< postgres://…

    SteadyTime operator()() const { return std::chrono::steady_clock::now(); }
};

} // namespace haihe::access
