#pragma once

// An authority outside stamps this node's heads with the time (RFC 3161, spec/time-stamp), if the settings name one:
// then not even the node together with all its witnesses can later claim another time for what is below such a head.
// Stream `time-stamps/<platform code>`.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::node {

/// GET /time-stamps, GET /time-stamps/{size}, and the inquiry.
void mount_time_stamps(Plan& plan, std::function<Desk&()> const& desk);

} // namespace haihe::node
