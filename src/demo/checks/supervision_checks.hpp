#pragma once

#include "demo/stage.hpp"

namespace haihe::demo {

/// Supervision knows every tender that was published, finds no rule broken (what the law forbids was never published),
/// and shows as held what a department holds.
Finding supervision_agrees(Stage& stage);

} // namespace haihe::demo
